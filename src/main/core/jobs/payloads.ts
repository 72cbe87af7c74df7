import type { JobKind } from '@shared/model/job';
import type { OutgoingAction } from '@shared/ocpp/actions';

/** What a person asks for, beside where the file goes. */
export interface Wish {
  readonly retries?: number | undefined;
  readonly retryInterval?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly logType?: 'DiagnosticsLog' | 'SecurityLog' | undefined;
  readonly installFrom?: string | undefined;
  readonly signingCertificate?: string | undefined;
  readonly signature?: string | undefined;
}

export const actionOf: Record<JobKind, OutgoingAction> = {
  firmwareUpdate: 'UpdateFirmware',
  signedFirmwareUpdate: 'SignedUpdateFirmware',
  diagnostics: 'GetDiagnostics',
  log: 'GetLog',
};

/** Without the members that were not given. */
const given = (members: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** The CALL that begins the job. */
export const payloadOf = (
  kind: JobKind,
  location: string,
  requestId: number,
  retrieveDate: string,
  wish: Wish,
): unknown => {
  const attempts = given({ retries: wish.retries, retryInterval: wish.retryInterval });
  switch (kind) {
    case 'firmwareUpdate':
      return { location, retrieveDate, ...attempts };
    case 'signedFirmwareUpdate':
      return {
        ...attempts,
        requestId,
        firmware: given({
          location,
          retrieveDateTime: retrieveDate,
          installDateTime: wish.installFrom,
          signingCertificate: wish.signingCertificate,
          signature: wish.signature?.replace(/\s/g, ''),
        }),
      };
    case 'diagnostics':
      return { location, ...attempts, ...given({ startTime: wish.from, stopTime: wish.to }) };
    case 'log':
      return {
        logType: wish.logType ?? 'DiagnosticsLog',
        requestId,
        ...attempts,
        log: given({
          remoteLocation: location,
          oldestTimestamp: wish.from,
          latestTimestamp: wish.to,
        }),
      };
  }
};
