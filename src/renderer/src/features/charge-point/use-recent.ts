import type { EventEnvelope } from '@shared/api/events';
import type { Exchange, Finding } from '@shared/model/message';
import type { Transaction } from '@shared/model/transaction';
import type { Failure, Result } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

const SHOWN = 50;

export interface Recent<T> {
  /** Latest first; null until the first answer. */
  readonly items: readonly T[] | null;
  readonly failure: Failure | null;
}

interface Source<T> {
  /** The item an event carries, where it is one of this list. */
  readonly pick: (event: EventEnvelope) => T | undefined;
  readonly fetch: () => Promise<Result<{ items: T[] }>>;
  readonly idOf: (item: T) => number;
  readonly latestFirst: (a: T, b: T) => number;
}

/** Keeps the latest items of a list: fetched once, then changed by events. */
const useRecent = <T>(cpId: string, { pick, fetch, idOf, latestFirst }: Source<T>): Recent<T> => {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useLive(
    {
      apply: (batch) => {
        const changed = batch.map(pick).filter((item): item is T & {} => item !== undefined);
        if (changed.length === 0) return;
        setItems((before) => {
          if (before === null) return before;
          const byId = new Map([...before, ...changed].map((item) => [idOf(item), item]));
          return [...byId.values()].sort(latestFirst).slice(0, SHOWN);
        });
      },
      refetch: async () => {
        const result = await fetch();
        if (result.ok) setItems(result.value.items);
        setFailure(result.ok ? null : result.error);
      },
    },
    cpId,
  );
  return { items, failure };
};

/** The latest messages of a charge point, live. */
export const useRecentMessages = (cpId: string): Recent<Exchange> => {
  const bridge = useBridge();
  return useRecent<Exchange>(cpId, {
    pick: ({ name, data }) =>
      name === 'message.changed' && data.chargePointId === cpId ? data : undefined,
    fetch: () => bridge.call('message.list', { cpId, limit: SHOWN }),
    idOf: ({ id }) => id,
    latestFirst: (a, b) => b.id - a.id,
  });
};

/** The latest findings about a charge point, live. */
export const useRecentFindings = (cpId: string): Recent<Finding> => {
  const bridge = useBridge();
  return useRecent<Finding>(cpId, {
    pick: ({ name, data }) =>
      name === 'finding.recorded' && data.chargePointId === cpId ? data : undefined,
    fetch: () => bridge.call('finding.list', { cpId, limit: SHOWN }),
    idOf: ({ id }) => id,
    latestFirst: (a, b) => b.id - a.id,
  });
};

/** The latest transactions of a charge point, live. */
export const useRecentTransactions = (cpId: string): Recent<Transaction> => {
  const bridge = useBridge();
  return useRecent<Transaction>(cpId, {
    pick: ({ name, data }) =>
      name === 'transaction.changed' && data.chargePointId === cpId ? data : undefined,
    fetch: () => bridge.call('transaction.list', { cpId, limit: SHOWN }),
    idOf: ({ transactionId }) => transactionId,
    latestFirst: (a, b) => b.startedAt.localeCompare(a.startedAt),
  });
};
