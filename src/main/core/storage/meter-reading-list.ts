import type { Page } from '@shared/model/common';
import type { MeterReading } from '@shared/model/meter';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import { blockSlices, inBlocks } from './place-blocks';
import { collect } from './scan';
import type { MeterReadingRow } from './schema';
import type { PlaceFilter } from './status-changes';
import type { Storage } from './storage';

export type StoredMeterReading = Selectable<MeterReadingRow>;

/** Of a charge point, latest received first. */
export const listMeterReadings = async (
  storage: Storage,
  filter: PlaceFilter,
  paging: Paging,
): Promise<Page<MeterReading>> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  const { chargePointId, connectorId, from, to } = filter;
  let query = storage.build
    .selectFrom('meter_reading')
    .selectAll()
    .where('chargePointId', '=', chargePointId)
    .orderBy('id', 'desc');
  if (connectorId !== undefined) query = query.where('connectorId', '=', connectorId);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  const { low, high } = storage
    .statement(
      `SELECT (SELECT min(id) FROM meter_reading) AS low, (SELECT max(id) FROM meter_reading) AS high`,
    )
    .get() as { low: number | null; high: number | null };
  const isPlaceOnly = connectorId === undefined && from === undefined && to === undefined;
  const place = blockSlices('desc', isPlaceOnly);
  const rows = await collect<StoredMeterReading>(
    {
      order: 'desc',
      low: low ?? 1,
      high: before === undefined ? (high ?? 0) : before[0] - 1,
      batch: limit + 1,
      edge: place.edge,
      resume: (row) => row.id - 1,
      read: (first, last, batch) => {
        const slice = query.where('id', '>=', first).where('id', '<=', last).limit(batch);
        const found = storage.all(slice.where(inBlocks(first, last)));
        place.found(found.length);
        return found;
      },
    },
    limit + 1,
  );
  return toPage(rows, limit, (row) => [row.id], toMeterReading);
};

/** Of a transaction, oldest first by the charge point's time. */
export const listTransactionReadings = (
  storage: Storage,
  transactionId: number,
  paging: Paging,
): Page<MeterReading> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['number', 'number']);
  let query = storage.build
    .selectFrom('meter_reading')
    .selectAll()
    .where('transactionId', '=', transactionId)
    .orderBy('at')
    .orderBy('id')
    .limit(limit + 1);
  if (after !== undefined) query = query.where(sql<SqlBool>`(at, id) > (${after[0]}, ${after[1]})`);
  return toPage(storage.all(query), limit, (row) => [row.at, row.id], toMeterReading);
};

/** The last readings of a transaction since a moment, oldest first. */
export const latestTransactionReadings = (
  storage: Storage,
  transactionId: number,
  since: number,
  limit: number,
): MeterReading[] => {
  const rows = storage
    .statement(
      'SELECT * FROM meter_reading WHERE transactionId = ? AND at >= ? ORDER BY at DESC, id DESC LIMIT ?',
    )
    .all(transactionId, since, limit) as StoredMeterReading[];
  return rows.toReversed().map(toMeterReading);
};

/** Charge points may deliver what they queued: the latest is looked for among the last received. */
const receivedLately = 200;
/** So many transactions of a connector are asked for their latest reading; the last one may have none yet. */
const lastTransactions = 5;

/** The reading of each connector that is the latest by the charge point's time. */
export const latestMeterReadings = (storage: Storage, chargePointId: string): MeterReading[] => {
  const latest = new Map<number, StoredMeterReading>();
  for (const reading of [
    ...latestInTransactions(storage, chargePointId),
    ...latestFree(storage, chargePointId),
  ]) {
    const known = latest.get(reading.connectorId);
    const isLater =
      known === undefined ||
      reading.at > known.at ||
      (reading.at === known.at && reading.id > known.id);
    if (isLater) latest.set(reading.connectorId, reading);
  }
  return [...latest.values()]
    .sort((one, other) => one.connectorId - other.connectorId)
    .map(toMeterReading);
};

const latestInTransactions = (storage: Storage, chargePointId: string): StoredMeterReading[] => {
  const transactions = storage.statement(
    `SELECT transactionId FROM charging_transaction INDEXED BY charging_transaction_place
     WHERE chargePointId = ? AND connectorId = ? ORDER BY startedAt DESC LIMIT ${lastTransactions}`,
  );
  const latest = storage.statement(
    'SELECT * FROM meter_reading WHERE transactionId = ? ORDER BY at DESC, id DESC LIMIT 1',
  );
  const next = storage.statement(
    `SELECT connectorId FROM charging_transaction INDEXED BY charging_transaction_place
     WHERE chargePointId = ? AND connectorId > ? ORDER BY connectorId LIMIT 1`,
  );
  return connectorsOf(next, chargePointId)
    .flatMap(
      (connectorId) => transactions.all(chargePointId, connectorId) as { transactionId: number }[],
    )
    .flatMap(({ transactionId }) => latest.all(transactionId) as StoredMeterReading[]);
};

/** Of readings that belong to no transaction. */
const latestFree = (storage: Storage, chargePointId: string): StoredMeterReading[] => {
  const latest = storage.statement(
    `SELECT * FROM (
       SELECT * FROM meter_reading INDEXED BY meter_reading_free
       WHERE chargePointId = ? AND connectorId = ? AND transactionId IS NULL
       ORDER BY id DESC LIMIT ${receivedLately}
     ) ORDER BY at DESC, id DESC LIMIT 1`,
  );
  const next = storage.statement(
    `SELECT connectorId FROM meter_reading INDEXED BY meter_reading_free
     WHERE chargePointId = ? AND connectorId > ? AND transactionId IS NULL
     ORDER BY connectorId LIMIT 1`,
  );
  return connectorsOf(next, chargePointId).flatMap(
    (connectorId) => latest.all(chargePointId, connectorId) as StoredMeterReading[],
  );
};

/** The connectors that an index knows, each found by one step in it. */
const connectorsOf = (next: ReturnType<Storage['statement']>, chargePointId: string): number[] => {
  const connectors: number[] = [];
  for (;;) {
    const row = next.get(chargePointId, connectors.at(-1) ?? -1) as
      | { connectorId: number }
      | undefined;
    if (row === undefined) return connectors;
    connectors.push(row.connectorId);
  }
};

export const toMeterReading = (row: StoredMeterReading): MeterReading => ({
  id: row.id,
  chargePointId: row.chargePointId,
  connectorId: row.connectorId,
  transactionId: row.transactionId,
  at: toInstant(row.at),
  receivedAt: toInstant(row.receivedAt),
  samples: JSON.parse(row.samples) as MeterReading['samples'],
});
