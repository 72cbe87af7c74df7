import type { Page } from '@shared/model/common';
import type { MeterReading } from '@shared/model/meter';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import { collect, idSlice, wholeRange } from './scan';
import type { MeterReadingRow } from './schema';
import type { PlaceFilter } from './status-changes';
import type { Storage } from './storage';

export type StoredMeterReading = Selectable<MeterReadingRow>;

const idsPerSlice = 5_000;

/** Of a charge point, latest received first. */
export const listMeterReadings = async (
  storage: Storage,
  filter: PlaceFilter,
  paging: Paging,
): Promise<Page<MeterReading>> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  const { chargePointId, connectorId, from, to } = filter;
  const connectors =
    connectorId === undefined ? meteredConnectors(storage, chargePointId) : [connectorId];
  let query = storage.build
    .selectFrom('meter_reading')
    .selectAll()
    .where('chargePointId', '=', chargePointId)
    .orderBy('id', 'desc');
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  const { low, high } = storage
    .statement(
      `SELECT (SELECT min(id) FROM meter_reading) AS low, (SELECT max(id) FROM meter_reading) AS high`,
    )
    .get() as { low: number | null; high: number | null };
  const isServed = from === undefined && to === undefined;
  const rows = await collect<StoredMeterReading>(
    {
      order: 'desc',
      low: low ?? 1,
      high: before === undefined ? (high ?? 0) : before[0] - 1,
      batch: limit + 1,
      edge: isServed ? wholeRange('desc') : idSlice('desc', idsPerSlice),
      resume: (row) => row.id - 1,
      // The index has the readings of each connector in order; they are merged here.
      read: (first, last, batch) =>
        connectors
          .flatMap((connector) =>
            storage.all(
              query
                .where('connectorId', '=', connector)
                .where('id', '>=', first)
                .where('id', '<=', last)
                .limit(batch),
            ),
          )
          .sort((one, other) => other.id - one.id)
          .slice(0, batch),
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

/** Charge points may deliver what they queued: the latest is looked for among the last received. */
const receivedLately = 200;

/** The reading of each connector that is the latest by the charge point's time. */
export const latestMeterReadings = (storage: Storage, chargePointId: string): MeterReading[] => {
  const latest = storage.statement(
    `SELECT * FROM (
       SELECT * FROM meter_reading WHERE chargePointId = ? AND connectorId = ?
       ORDER BY id DESC LIMIT ${receivedLately}
     ) ORDER BY at DESC, id DESC LIMIT 1`,
  );
  return meteredConnectors(storage, chargePointId).flatMap((connectorId) =>
    (latest.all(chargePointId, connectorId) as StoredMeterReading[]).map(toMeterReading),
  );
};

/** The connectors with readings; each is found by one step in the index. */
const meteredConnectors = (storage: Storage, chargePointId: string): number[] => {
  const next = storage.statement(
    `SELECT connectorId FROM meter_reading WHERE chargePointId = ? AND connectorId > ?
     ORDER BY connectorId LIMIT 1`,
  );
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
