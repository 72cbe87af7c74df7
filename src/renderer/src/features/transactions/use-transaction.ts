import type { StatusChange } from '@shared/model/charge-point';
import type { Command } from '@shared/model/command';
import type { MeterReading } from '@shared/model/meter';
import type { Transaction } from '@shared/model/transaction';
import type { Failure } from '@shared/result';
import { useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';
import { fetchAll } from '../../stores/fetch-all';

/** A reading a minute for a fortnight; a window need not hold more. */
export const MOST_READINGS = 20_000;

export interface TransactionDetail {
  readonly transaction: Transaction | null;
  /** Oldest first; null until they are there. */
  readonly readings: readonly MeterReading[] | null;
  readonly statusChanges: readonly StatusChange[];
  /** The remote start that caused it. */
  readonly command: Command | null;
  readonly failure: Failure | null;
  refetch(): Promise<void>;
}

type State = Omit<TransactionDetail, 'refetch'>;

const nothing: State = {
  transaction: null,
  readings: null,
  statusChanges: [],
  command: null,
  failure: null,
};

/** One transaction with everything that was recorded about it, live while it runs. */
export const useTransaction = (transactionId: number): TransactionDetail => {
  const bridge = useBridge();
  const [state, setState] = useState<State>(nothing);
  const wanted = useRef(transactionId);
  wanted.current = transactionId;
  const merge = (part: Partial<State>): void => {
    if (wanted.current === transactionId) setState((before) => ({ ...before, ...part }));
  };

  const fetchStatusChanges = async (transaction: Transaction): Promise<void> => {
    const result = await fetchAll(
      bridge,
      'chargePoint.statusHistory',
      {
        cpId: transaction.chargePointId,
        connectorId: transaction.connectorId,
        from: transaction.startedAt,
        ...(transaction.stoppedAt === null ? {} : { to: transaction.stoppedAt }),
      },
      200,
    );
    // A charge point that was forgotten has no history any more; the timeline does without.
    if (result.ok) merge({ statusChanges: result.value });
  };

  const refetch = async (): Promise<void> => {
    const found = await bridge.call('transaction.get', { transactionId });
    if (!found.ok) return merge({ failure: found.error });
    const transaction = found.value;
    merge({ transaction, failure: null });
    const readings = await fetchAll(
      bridge,
      'transaction.meterValues',
      { transactionId },
      MOST_READINGS,
    );
    merge(readings.ok ? { readings: readings.value } : { failure: readings.error });
    await fetchStatusChanges(transaction);
    if (transaction.commandId === null) return;
    const command = await bridge.call('command.get', { commandId: transaction.commandId });
    if (command.ok) merge({ command: command.value });
  };

  useLive(
    {
      apply: (batch) => {
        const added: MeterReading[] = [];
        let changed: Transaction | null = null;
        let statusMayHaveChanged = false;
        for (const event of batch) {
          if (event.name === 'transaction.changed' && event.data.transactionId === transactionId)
            changed = event.data;
          else if (
            event.name === 'meterValue.recorded' &&
            event.data.transactionId === transactionId
          )
            added.push(event.data);
          else if (event.name === 'chargePoint.changed')
            statusMayHaveChanged ||= event.data.chargePointId === state.transaction?.chargePointId;
        }
        if (changed !== null) merge({ transaction: changed });
        if (added.length > 0)
          setState((before) => ({ ...before, readings: withReadings(before.readings, added) }));
        const transaction = changed ?? state.transaction;
        const ended = changed !== null && changed.state !== state.transaction?.state;
        if (transaction !== null && (statusMayHaveChanged || ended))
          void fetchStatusChanges(transaction);
      },
      refetch,
    },
    String(transactionId),
  );

  return { ...state, refetch };
};

/** Adds what was recorded just now; a reading that is there already is replaced. */
export const withReadings = (
  readings: readonly MeterReading[] | null,
  added: readonly MeterReading[],
): readonly MeterReading[] | null => {
  if (readings === null) return null;
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  for (const reading of added) byId.set(reading.id, reading);
  return [...byId.values()].sort((a, b) => a.at.localeCompare(b.at) || a.id - b.id);
};
