import type { ConnectionAttempt } from '@shared/model/attempt';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../bridge';
import type { Slice } from './subscribe';

const SHOWN = 20;

export interface AttemptsState {
  /** The last knocks that were refused or let in with a remark, newest first; null until the first answer. */
  readonly remarkable: readonly ConnectionAttempt[] | null;
}

export type AttemptsStore = StoreApi<AttemptsState>;

export const createAttemptsStore = (): AttemptsStore =>
  createStore<AttemptsState>(() => ({ remarkable: null }));

const latestFirst = (a: ConnectionAttempt, b: ConnectionAttempt): number =>
  b.lastAt.localeCompare(a.lastAt) || b.id - a.id;

export const attemptsSlice = (bridge: Bridge, store: AttemptsStore): Slice => ({
  apply: (batch) => {
    const before = store.getState().remarkable;
    if (before === null) return;
    const byId = new Map(before.map((attempt) => [attempt.id, attempt]));
    let changed = false;
    for (const event of batch) {
      if (event.name !== 'attempt.changed') continue;
      byId.set(event.data.id, event.data);
      changed = true;
    }
    if (changed)
      store.setState({ remarkable: [...byId.values()].sort(latestFirst).slice(0, SHOWN) });
  },
  refetch: async () => {
    const result = await bridge.call('attempt.list', { limit: SHOWN });
    if (result.ok) store.setState({ remarkable: result.value.items.toSorted(latestFirst) });
  },
});
