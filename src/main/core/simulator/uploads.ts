import type { ActionRequest } from '@shared/ocpp/actions';
import { type Device, instantOf, note } from './device';
import { upload } from './file-transfer';
import { attempt, beginTransfer, type RetryRule } from './transfers';

/** So long each stage is shown, so that it can be seen. */
const stageSeconds = 1;
const usualRetrySeconds = 10;

const fileNameOf = (device: Device, kind: string): string =>
  `${device.identity}-${kind}-${instantOf(device.now()).replace(/[:.]/g, '-')}.log`;

export const retryRule = (given: {
  readonly retries?: number | undefined;
  readonly retryInterval?: number | undefined;
}): RetryRule => ({
  retries: Math.max(0, given.retries ?? 0),
  intervalSeconds: given.retryInterval ?? usualRetrySeconds,
});

/** The lines of a log that lie in a period. */
const linesOf = (
  log: readonly string[],
  from: string | undefined,
  to: string | undefined,
): string[] => {
  const begin = Date.parse(from ?? '') || Number.NEGATIVE_INFINITY;
  const end = Date.parse(to ?? '') || Number.POSITIVE_INFINITY;
  return log.filter((line) => {
    const at = Date.parse(line.slice(0, line.indexOf(' ')));
    return at >= begin && at <= end;
  });
};

const fileOf = (device: Device, lines: readonly string[]): Buffer => {
  const head = `Simulated charge point ${device.identity}, firmware ${device.firmwareVersion}`;
  return Buffer.from(`${[head, ...lines].join('\n')}\n`, 'utf8');
};

/** OCPP 1.6 §5.9; answers the name of the file that will come, and nothing where there is nothing. */
export const uploadDiagnostics = (
  device: Device,
  request: ActionRequest<'GetDiagnostics'>,
): { readonly fileName: string; readonly run: () => void } | undefined => {
  const lines = linesOf(device.journal, request.startTime, request.stopTime);
  if (lines.length === 0) return undefined;
  const fileName = fileNameOf(device, 'diagnostics');
  const { signal, end } = beginTransfer(device, 'diagnostics');
  const report = (status: Device['transfers']['diagnostics']): void => {
    device.transfers.diagnostics = status;
    void device.send('DiagnosticsStatusNotification', { status });
  };
  const run = async (): Promise<void> => {
    note(device, `uploads diagnostics as ${fileName}`);
    report('Uploading');
    const content = fileOf(device, lines);
    await device.timers.wait(stageSeconds);
    const done = await attempt(device, signal, retryRule(request), () =>
      upload(request.location, fileName, content, { signal, trusted: trustedBy(device) }),
    );
    if (signal.aborted) return;
    end();
    report(done ? 'Uploaded' : 'UploadFailed');
    device.transfers.diagnostics = 'Idle';
  };
  return { fileName, run: () => void run() };
};

/**
 * OCPP 1.6 Security §5.9: the same for the log; a second request takes the place of the first. Where
 * there is nothing of the period no file is named (§5.10), and none comes.
 */
export const uploadLog = (
  device: Device,
  { log, logType, requestId, ...retry }: ActionRequest<'GetLog'>,
): { readonly filename?: string; readonly replaced: boolean; readonly run: () => void } => {
  const kept = logType === 'SecurityLog' ? device.securityLog : device.journal;
  const lines = linesOf(kept, log.oldestTimestamp, log.latestTimestamp);
  if (lines.length === 0) return { replaced: false, run: () => undefined };
  const filename = fileNameOf(device, logType === 'SecurityLog' ? 'security' : 'log');
  const { signal, replaced, end } = beginTransfer(device, 'log');
  const report = (status: Device['transfers']['log']['status']): void => {
    device.transfers.log = { status, requestId };
    void device.send('LogStatusNotification', { status, requestId });
  };
  const run = async (): Promise<void> => {
    note(device, `uploads its ${logType} as ${filename}`);
    report('Uploading');
    const content = fileOf(device, lines);
    await device.timers.wait(stageSeconds);
    const done = await attempt(device, signal, retryRule(retry), () =>
      upload(log.remoteLocation, filename, content, { signal, trusted: trustedBy(device) }),
    );
    if (signal.aborted) return;
    end();
    report(done ? 'Uploaded' : 'UploadFailure');
    device.transfers.log = { status: 'Idle', requestId };
  };
  return { filename, replaced, run: () => void run() };
};

export const trustedBy = ({ certificates }: Device): readonly string[] =>
  certificates.roots('CentralSystemRootCertificate');
