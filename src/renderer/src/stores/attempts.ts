import type { ConnectionAttempt } from '@shared/model/attempt';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../bridge';
import type { Slice } from './subscribe';

const SHOWN = 20;

export interface AttemptsState {
  /** The last refused knocks, newest first; null until the first answer. */
  readonly refused: readonly ConnectionAttempt[] | null;
}

export type AttemptsStore = StoreApi<AttemptsState>;

export const createAttemptsStore = (): AttemptsStore =>
  createStore<AttemptsState>(() => ({ refused: null }));

const latestFirst = (a: ConnectionAttempt, b: ConnectionAttempt): number =>
  b.lastAt.localeCompare(a.lastAt) || b.id - a.id;

export const attemptsSlice = (bridge: Bridge, store: AttemptsStore): Slice => ({
  apply: (batch) => {
    const before = store.getState().refused;
    if (before === null) return;
    const byId = new Map(before.map((attempt) => [attempt.id, attempt]));
    let changed = false;
    for (const event of batch) {
      if (event.name !== 'attempt.changed' || !event.data.refused) continue;
      byId.set(event.data.id, event.data);
      changed = true;
    }
    if (changed) store.setState({ refused: [...byId.values()].sort(latestFirst).slice(0, SHOWN) });
  },
  refetch: async () => {
    const result = await bridge.call('attempt.list', { refused: true, limit: SHOWN });
    if (result.ok) store.setState({ refused: result.value.items.toSorted(latestFirst) });
  },
});
