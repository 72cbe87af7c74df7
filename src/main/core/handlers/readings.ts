import type { Sample } from '@shared/model/meter';
import type { TolerantRequest } from '@shared/ocpp/actions';
import { notice } from '../findings';
import { readSamples, readTotals } from '../meter-values';
import { insertReading } from '../storage/meter-readings';
import { applyTotals, type TransactionFigures } from '../storage/transactions';
import type { HandlerContext } from './handler';
import { readMessageTime } from './time';

export interface Readings {
  readonly connectorId: number;
  /** The transaction they belong to, if any. */
  readonly transaction: TransactionFigures | undefined;
  readonly meterValues: NonNullable<TolerantRequest<'MeterValues'>['meterValue']>;
  /** Where they stand in the payload. */
  readonly pointer: string;
}

/**
 * Stores readings once each, brings the transaction's figures up to date and announces both.
 * Returns the transaction as it is then.
 */
export const storeReadings = (
  context: HandlerContext,
  readings: Readings,
): TransactionFigures | undefined => {
  let { transaction } = readings;
  readings.meterValues.forEach((meterValue, index) => {
    const pointer = `${readings.pointer}/${index}`;
    const samples = readSamples(meterValue);
    if (samples.length === 0) return;
    const { at } = readMessageTime(context, meterValue.timestamp, `${pointer}/timestamp`);
    transaction = storeReading(context, readings.connectorId, transaction, at, samples);
  });
  return transaction;
};

const storeReading = (
  context: HandlerContext,
  connectorId: number,
  transaction: TransactionFigures | undefined,
  at: number,
  samples: Sample[],
): TransactionFigures | undefined => {
  const { storage, station, core, now } = context;
  const reading = {
    chargePointId: station.chargePointId,
    connectorId,
    transactionId: transaction?.transactionId ?? null,
    at,
    receivedAt: now,
    samples,
  };
  const id = insertReading(storage, reading, transaction);
  if (id === undefined) {
    context.notice(notice('repeated-meter-values', 'The very same reading is stored already.'));
    return transaction;
  }
  context.after(() =>
    core.events.emit('meterValue.recorded', () => ({
      ...reading,
      id,
      at: new Date(at).toISOString(),
      receivedAt: new Date(now).toISOString(),
    })),
  );
  return transaction && updateFigures(context, transaction, at, samples);
};

const updateFigures = (
  context: HandlerContext,
  transaction: TransactionFigures,
  at: number,
  samples: readonly Sample[],
): TransactionFigures => {
  if (transaction.state === 'stopped') return transaction;
  const { storage, core } = context;
  const totals = readTotals(samples);
  const { row, registerFell } = applyTotals(storage, transaction, { at, ...totals });
  if (registerFell) {
    context.notice(
      notice(
        'register-fell',
        `The energy register fell from ${transaction.latestMeterWh} Wh to ${totals.energyWh} Wh.`,
      ),
    );
  }
  context.after(() => {
    core.events.touch('transaction', transaction.transactionId);
    core.sites.changed(transaction.chargePointId);
  });
  return row;
};
