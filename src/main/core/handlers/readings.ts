import type { Sample } from '@shared/model/meter';
import type { TolerantRequest } from '@shared/ocpp/actions';
import { notice } from '../findings';
import { readSamples, readTotals } from '../meter-values';
import { insertReading } from '../storage/meter-readings';
import { applyTotals, findTransaction, type TransactionRow } from '../storage/transactions';
import type { HandlerContext } from './handler';
import { readMessageTime } from './time';

export interface Readings {
  readonly connectorId: number;
  /** The transaction they belong to, if any. */
  readonly transaction: TransactionRow | undefined;
  readonly meterValues: NonNullable<TolerantRequest<'MeterValues'>['meterValue']>;
  /** Where they stand in the payload. */
  readonly pointer: string;
}

/** Stores readings once each, brings the transaction's figures up to date and announces both. */
export const storeReadings = (context: HandlerContext, readings: Readings): void => {
  readings.meterValues.forEach((meterValue, index) => {
    const pointer = `${readings.pointer}/${index}`;
    const samples = readSamples(meterValue);
    if (samples.length === 0) return;
    const { at } = readMessageTime(context, meterValue.timestamp, `${pointer}/timestamp`);
    storeReading(context, readings, at, samples);
  });
};

const storeReading = (
  context: HandlerContext,
  { connectorId, transaction }: Readings,
  at: number,
  samples: Sample[],
): void => {
  const { storage, station, core, now } = context;
  const transactionId = transaction?.transactionId ?? null;
  const reading = {
    chargePointId: station.chargePointId,
    connectorId,
    transactionId,
    at,
    receivedAt: now,
    samples,
  };
  const id = insertReading(storage, reading);
  if (id === undefined) {
    context.notice(notice('repeated-meter-values', 'The very same reading is stored already.'));
    return;
  }
  context.after(() =>
    core.events.emit('meterValue.recorded', {
      ...reading,
      id,
      at: new Date(at).toISOString(),
      receivedAt: new Date(now).toISOString(),
    }),
  );
  if (transaction !== undefined) updateFigures(context, transaction.transactionId, at, samples);
};

const updateFigures = (
  context: HandlerContext,
  transactionId: number,
  at: number,
  samples: readonly Sample[],
): void => {
  const { storage, core } = context;
  const row = findTransaction(storage, transactionId);
  if (row === undefined || row.state === 'stopped') return;
  const totals = readTotals(samples);
  if (applyTotals(storage, row, { at, ...totals })) {
    context.notice(
      notice(
        'register-fell',
        `The energy register fell from ${row.latestMeterWh} Wh to ${totals.energyWh} Wh.`,
      ),
    );
  }
  context.after(() => core.events.touch('transaction', transactionId));
};
