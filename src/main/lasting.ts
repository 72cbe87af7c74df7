import type { CentralSystem, CentralSystemOptions } from './core/types';

type Given = Required<Pick<CentralSystemOptions, 'restart'>> &
  Pick<CentralSystemOptions, 'ocppPort' | 'httpPort'>;

export interface Lasting {
  /** Of the first start. */
  readonly addresses: CentralSystem['addresses'];
  /** Stops the one that runs, also while it starts anew. */
  stop(): Promise<void>;
}

const portOf = (url: string): number => Number(new URL(url).port);

/**
 * A central system that can be started anew in the same process, as a restore asks for. Where any
 * free port was to be taken, it comes back on the one it had, so that charge points find it.
 */
export const startLasting = async (
  start: (given: Given) => Promise<CentralSystem>,
  ports: Pick<CentralSystemOptions, 'ocppPort' | 'httpPort'>,
  on: { startedAnew(centralSystem: CentralSystem): void; failed(error: unknown): void },
): Promise<Lasting> => {
  let isStopping = false;
  let current: CentralSystem;
  let restarting: Promise<void> | undefined;

  const startWith = (given: Pick<CentralSystemOptions, 'ocppPort' | 'httpPort'>) =>
    start({ ...given, restart });
  const startAnew = async (): Promise<void> => {
    const { ocpp, http } = current.addresses;
    await current.stop();
    if (isStopping) return;
    current = await startWith({
      ocppPort: ports.ocppPort === 0 ? portOf(ocpp) : ports.ocppPort,
      httpPort: ports.httpPort === 0 ? portOf(http) : ports.httpPort,
    });
    on.startedAnew(current);
  };
  const restart = (): void => {
    restarting ??= startAnew()
      .catch(on.failed)
      .finally(() => {
        restarting = undefined;
      });
  };

  current = await startWith(ports);
  return {
    addresses: current.addresses,
    stop: async () => {
      isStopping = true;
      await restarting;
      await current.stop();
    },
  };
};
