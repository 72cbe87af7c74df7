import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Slice } from './subscribe';

export interface UnseenErrorsState {
  /** Findings of severity error since somebody looked. */
  readonly count: number;
}

export type UnseenErrorsStore = StoreApi<UnseenErrorsState>;

export const createUnseenErrorsStore = (): UnseenErrorsStore =>
  createStore<UnseenErrorsState>(() => ({ count: 0 }));

/** Counts the errors that are noticed while this window is open. */
export const unseenErrorsSlice = (store: UnseenErrorsStore): Slice => ({
  apply: (batch) => {
    const more = batch.filter(
      (event) => event.name === 'finding.recorded' && event.data.severity === 'error',
    ).length;
    if (more > 0) store.setState(({ count }) => ({ count: count + more }));
  },
});
