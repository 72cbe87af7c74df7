import type { Transaction } from '@shared/model/transaction';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../bridge';
import { fetchAll } from './fetch-all';
import type { Slice } from './subscribe';

export interface ActiveTransactionsState {
  readonly byId: ReadonlyMap<number, Transaction>;
}

export type ActiveTransactionsStore = StoreApi<ActiveTransactionsState>;

export const createActiveTransactionsStore = (): ActiveTransactionsStore =>
  createStore<ActiveTransactionsState>(() => ({ byId: new Map() }));

/** The transactions that run now, with their latest energy and power. */
export const activeTransactionsSlice = (bridge: Bridge, store: ActiveTransactionsStore): Slice => ({
  apply: (batch) => {
    let byId: Map<number, Transaction> | undefined;
    for (const event of batch) {
      if (event.name !== 'transaction.changed') continue;
      byId ??= new Map(store.getState().byId);
      if (event.data.state === 'active') byId.set(event.data.transactionId, event.data);
      else byId.delete(event.data.transactionId);
    }
    if (byId !== undefined) store.setState({ byId });
  },
  refetch: async () => {
    const result = await fetchAll(bridge, 'transaction.list', { state: 'active' });
    if (!result.ok) return;
    store.setState({
      byId: new Map(
        result.value.map((transaction) => [transaction.transactionId, transaction] as const),
      ),
    });
  },
});
