import type { Sample } from '@shared/model/meter';
import type { Storage } from './storage';

export interface NewReading {
  readonly chargePointId: string;
  readonly connectorId: number;
  readonly transactionId: number | null;
  readonly at: number;
  readonly receivedAt: number;
  readonly samples: readonly Sample[];
}

/**
 * Stores one reading: a row with all its samples as JSON, because they are written and read
 * together. Returns its id, or undefined where the very same reading of the transaction is
 * stored already: a charge point that missed the answer sends it again.
 */
export const insertReading = (storage: Storage, reading: NewReading): number | undefined => {
  const samples = JSON.stringify(reading.samples);
  if (reading.transactionId !== null) {
    const known = storage
      .statement('SELECT 1 FROM meter_reading WHERE transactionId = ? AND at = ? AND samples = ?')
      .get(reading.transactionId, reading.at, samples);
    if (known !== undefined) return undefined;
  }
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
