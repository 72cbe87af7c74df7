import type { Settings } from '@shared/settings';
import type { Listener } from './ocpp/listener';

/** The OCPP port with TLS: opened and closed by the settings while the central system runs. */
export interface TlsPort {
  /** wss://…, ending in the path; null while it is closed. */
  url(): string | null;
  /** Why it could not be opened though the settings want it; null while it is as they say. */
  fault(): string | null;
  /** Makes it as the settings say; rejects where the port cannot be listened on, and then it is closed. */
  apply(): Promise<void>;
  close(): Promise<void>;
}

export interface TlsPortOptions {
  readonly settings: () => Settings;
  readonly listen: (settings: Settings) => Promise<Listener>;
  readonly urlOf: (listener: Listener) => string;
}

const samePlace = (a: Settings, b: Settings): boolean =>
  a.ocppTlsPort === b.ocppTlsPort && a.host === b.host;

export const createTlsPort = ({ settings, listen, urlOf }: TlsPortOptions): TlsPort => {
  let open: { readonly listener: Listener; readonly asked: Settings } | undefined;
  let fault: string | null = null;
  /** One change after the other, whoever asks for them. */
  let changing: Promise<void> = Promise.resolve();

  const close = async (): Promise<void> => {
    const closing = open;
    open = undefined;
    await closing?.listener.close();
  };

  const change = async (): Promise<void> => {
    const asked = settings();
    if (asked.tls && open !== undefined && samePlace(open.asked, asked)) return;
    await close();
    fault = null;
    if (!asked.tls) return;
    try {
      open = { listener: await listen(asked), asked };
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
      throw error;
    }
  };

  return {
    url: () => (open === undefined ? null : urlOf(open.listener)),
    fault: () => fault,
    apply: () => {
      const applied = changing.then(change);
      changing = applied.catch(() => undefined);
      return applied;
    },
    close: () => changing.then(close),
  };
};
