import type { ServerStatus } from '@shared/api/server';
import type { Failure } from '@shared/result';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, LinkState } from '../bridge';
import type { Slice } from './subscribe';

export interface ServerState {
  /** Null until the first answer. */
  readonly status: ServerStatus | null;
  readonly failure: Failure | null;
  readonly link: LinkState;
}

export type ServerStore = StoreApi<ServerState>;

export const createServerStore = (): ServerStore =>
  createStore<ServerState>(() => ({ status: null, failure: null, link: 'connecting' }));

/** Addresses, counts and the health of the storage. Its rates have no event: `refetch` is polled. */
export const serverSlice = (bridge: Bridge, store: ServerStore): Required<Slice> => ({
  apply: (batch) => {
    const status = store.getState().status;
    const health = batch.findLast((event) => event.name === 'health.changed');
    const settings = batch.findLast((event) => event.name === 'setting.changed');
    if (status === null || (health === undefined && settings === undefined)) return;
    store.setState({
      status: {
        ...status,
        ...(health === undefined ? {} : { storage: health.data.storage }),
        ...(settings === undefined ? {} : { quiet: settings.data.quiet }),
      },
    });
  },
  refetch: async () => {
    const result = await bridge.call('server.status', {});
    store.setState(result.ok ? { status: result.value, failure: null } : { failure: result.error });
  },
});
