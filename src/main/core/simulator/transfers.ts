import type { ActionRequest } from '@shared/ocpp/actions';
import type { Device } from './device';

type StatusOf<
  A extends
    | 'DiagnosticsStatusNotification'
    | 'FirmwareStatusNotification'
    | 'LogStatusNotification'
    | 'SignedFirmwareStatusNotification',
> = ActionRequest<A>['status'];

/** The files on their way to or from a simulated charge point, and how far they have come. */
export interface Transfers {
  diagnostics: StatusOf<'DiagnosticsStatusNotification'>;
  firmware: StatusOf<'FirmwareStatusNotification'>;
  log: { status: StatusOf<'LogStatusNotification'>; requestId: number | undefined };
  signedFirmware: {
    status: StatusOf<'SignedFirmwareStatusNotification'>;
    requestId: number | undefined;
  };
  /** What is under way of each kind; a new one takes its place. */
  readonly running: Map<TransferKind, AbortController>;
}

export type TransferKind = 'diagnostics' | 'log' | 'firmware';

export const createTransfers = (): Transfers => ({
  diagnostics: 'Idle',
  firmware: 'Idle',
  log: { status: 'Idle', requestId: undefined },
  signedFirmware: { status: 'Idle', requestId: undefined },
  running: new Map(),
});

/** Begins a transfer in place of the one of its kind that is under way; says whether there was one. */
export const beginTransfer = (
  { transfers }: Device,
  kind: TransferKind,
): { readonly signal: AbortSignal; readonly replaced: boolean; end(): void } => {
  const before = transfers.running.get(kind);
  before?.abort();
  const controller = new AbortController();
  transfers.running.set(kind, controller);
  return {
    signal: controller.signal,
    replaced: before !== undefined,
    end: () => {
      if (transfers.running.get(kind) === controller) transfers.running.delete(kind);
    },
  };
};

/** A restart ends what is under way. */
export const abandonTransfers = ({ transfers }: Device): void => {
  for (const controller of transfers.running.values()) controller.abort();
  transfers.running.clear();
};

export interface RetryRule {
  /** Attempts after the first one (errata 3.50). */
  readonly retries: number;
  readonly intervalSeconds: number;
}

/** Tries until it works or the attempts are used up; false where none did. */
export const attempt = async (
  device: Device,
  signal: AbortSignal,
  { retries, intervalSeconds }: RetryRule,
  work: () => Promise<void>,
): Promise<boolean> => {
  for (let left = retries; ; left--) {
    try {
      await work();
      return true;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      device.journal.push(`${new Date(device.now()).toISOString()} transfer failed: ${said}`);
      if (left <= 0 || signal.aborted) return false;
      await device.timers.wait(intervalSeconds);
    }
  }
};
