import type { Sample } from '@shared/model/meter';
import type { TransactionRow } from './schema';
import type { Storage } from './storage';

export interface NewReading {
  readonly chargePointId: string;
  readonly connectorId: number;
  readonly transactionId: number | null;
  readonly at: number;
  readonly receivedAt: number;
  readonly samples: readonly Sample[];
}

/** A message that is sent again is among the latest: a charge point tells its readings in turn. */
const latestCompared = 100;

/**
 * Whether a reading is later than all that its transaction has. A transaction that runs knows the
 * time of its latest reading, so nearly every reading needs no look-up.
 */
const isLatest = (at: number, transaction: Running | undefined): boolean =>
  transaction !== undefined &&
  transaction.state !== 'stopped' &&
  (transaction.latestAt === null || at > transaction.latestAt);

type Running = Pick<TransactionRow, 'state' | 'latestAt'>;

/** The very same reading stored already: a charge point that missed the answer sends it again. */
const isKnown = (storage: Storage, reading: NewReading, samples: string): boolean => {
  const { chargePointId, connectorId, transactionId, at } = reading;
  const found =
    transactionId === null
      ? storage
          .statement(`SELECT 1 FROM
            (SELECT at, samples FROM meter_reading INDEXED BY meter_reading_free
              WHERE chargePointId = ? AND connectorId = ? AND transactionId IS NULL
              ORDER BY id DESC LIMIT ${latestCompared})
            WHERE at = ? AND samples = ?`)
          .get(chargePointId, connectorId, at, samples)
      : storage
          .statement(
            'SELECT 1 FROM meter_reading WHERE transactionId = ? AND at = ? AND samples = ?',
          )
          .get(transactionId, at, samples);
  return found !== undefined;
};

/**
 * Stores one reading: a row with all its samples as JSON, because they are written and read
 * together. Returns its id, or undefined where it is stored already.
 */
export const insertReading = (
  storage: Storage,
  reading: NewReading,
  transaction?: Running,
): number | undefined => {
  const samples = JSON.stringify(reading.samples);
  if (!isLatest(reading.at, transaction) && isKnown(storage, reading, samples)) return undefined;
  const { lastInsertRowid } = storage
    .statement(`INSERT INTO meter_reading
      (chargePointId, connectorId, transactionId, at, receivedAt, samples)
      VALUES (?, ?, ?, ?, ?, ?)`)
    .run(
      reading.chargePointId,
      reading.connectorId,
      reading.transactionId,
      reading.at,
      reading.receivedAt,
      samples,
    );
  return Number(lastInsertRowid);
};

/**
 * Gives the readings that came with an orphan stop to the transaction it is attached to. They were
 * received at the same moment, and the stop named no connector.
 */
export const attachReadings = (
  storage: Storage,
  stop: { readonly chargePointId: string; readonly receivedAt: number },
  transaction: { readonly transactionId: number; readonly connectorId: number },
): void => {
  storage
    .statement(`UPDATE meter_reading INDEXED BY meter_reading_free SET transactionId = ?, connectorId = ?
      WHERE chargePointId = ? AND connectorId = 0 AND receivedAt = ? AND transactionId IS NULL`)
    .run(transaction.transactionId, transaction.connectorId, stop.chargePointId, stop.receivedAt);
};
