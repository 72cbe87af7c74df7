import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../bridge';
import {
  type ActiveTransactionsState,
  type ActiveTransactionsStore,
  activeTransactionsSlice,
  createActiveTransactionsStore,
} from './active-transactions';
import {
  type AttemptsState,
  type AttemptsStore,
  attemptsSlice,
  createAttemptsStore,
} from './attempts';
import { type Bulk, type BulkState, createBulk } from './bulk';
import {
  type ChargePointsState,
  type ChargePointsStore,
  chargePointsSlice,
  createChargePointsStore,
} from './charge-points';
import { createServerStore, type ServerState, type ServerStore, serverSlice } from './server';
import { type Slice, type Subscription, subscribe } from './subscribe';
import {
  createUnseenErrorsStore,
  type UnseenErrorsStore,
  unseenErrorsSlice,
} from './unseen-errors';

const POLL_MS = 2000;

/** Everything the screens share: the bridge, the stores of server truth and who feeds them. */
export interface Client {
  readonly bridge: Bridge;
  readonly subscription: Subscription;
  readonly chargePoints: ChargePointsStore;
  readonly server: ServerStore;
  readonly attempts: AttemptsStore;
  readonly activeTransactions: ActiveTransactionsStore;
  readonly unseenErrors: UnseenErrorsStore;
  /** The command that was last given to several charge points. */
  readonly bulk: Bulk;
  stop(): void;
}

/** Composes the stores over a bridge and starts to listen. */
export const createClient = (bridge: Bridge): Client => {
  const subscription = subscribe(bridge);
  const chargePoints = createChargePointsStore();
  const server = createServerStore();
  const attempts = createAttemptsStore();
  const activeTransactions = createActiveTransactionsStore();
  const unseenErrors = createUnseenErrorsStore();
  const bulk = createBulk(bridge);
  const serverTruth = serverSlice(bridge, server);
  subscription.add(chargePointsSlice(bridge, chargePoints));
  subscription.add(attemptsSlice(bridge, attempts));
  subscription.add(activeTransactionsSlice(bridge, activeTransactions));
  subscription.add(unseenErrorsSlice(unseenErrors));
  subscription.add(bulk.slice);
  subscription.add(serverTruth);
  const stopLink = bridge.onLink((link) => server.setState({ link }));
  const poll = setInterval(() => {
    const { link } = server.getState();
    if (!document.hidden && link !== 'unauthorized') void serverTruth.refetch();
  }, POLL_MS);
  return {
    bridge,
    subscription,
    chargePoints,
    server,
    attempts,
    activeTransactions,
    unseenErrors,
    bulk,
    stop: () => {
      clearInterval(poll);
      stopLink();
      subscription.stop();
    },
  };
};

const ClientContext = createContext<Client | null>(null);

export const ClientProvider = ({ client, children }: { client: Client; children: ReactNode }) => (
  <ClientContext value={client}>{children}</ClientContext>
);

export const useClient = (): Client => {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient needs a ClientProvider above it');
  return client;
};

export const useBridge = (): Bridge => useClient().bridge;

export const useChargePoints = <T,>(select: (state: ChargePointsState) => T): T =>
  useStore(useClient().chargePoints, select);

export const useServer = <T,>(select: (state: ServerState) => T): T =>
  useStore(useClient().server, select);

export const useAttempts = <T,>(select: (state: AttemptsState) => T): T =>
  useStore(useClient().attempts, select);

export const useActiveTransactions = <T,>(select: (state: ActiveTransactionsState) => T): T =>
  useStore(useClient().activeTransactions, select);

/** Errors since somebody looked, and how to say that they were looked at. */
export const useUnseenErrors = (): { count: number; look: () => void } => {
  const { unseenErrors } = useClient();
  const count = useStore(unseenErrors, (state) => state.count);
  const look = useCallback(() => unseenErrors.setState({ count: 0 }), [unseenErrors]);
  return { count, look };
};

export const useBulk = <T,>(select: (state: BulkState) => T): T =>
  useStore(useClient().bulk.store, select);

/**
 * Lets a screen's own state take part in the live feed while it is mounted: `refetch` runs at once,
 * after a gap, and when `key` changes; `apply` gets every batch.
 */
export const useLive = (slice: Slice, key = ''): void => {
  const { subscription } = useClient();
  const latest = useRef(slice);
  latest.current = slice;
  useEffect(
    () =>
      subscription.add({
        apply: (batch) => latest.current.apply?.(batch),
        refetch: async () => latest.current.refetch?.(),
      }),
    [subscription, key],
  );
};
