import type { Page } from '@shared/model/common';
import type { Transaction } from '@shared/model/transaction';
import { costOf } from '@shared/tariff-cost';
import { type SqlBool, sql } from 'kysely';
import { toInstant, toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import { collect, wholeRange } from './scan';
import type { Storage } from './storage';
import { createTariffAt, type TariffAt } from './tariffs';
import type { TransactionRow } from './transactions';

export const countActiveTransactions = (storage: Storage): number =>
  (
    storage
      .statement("SELECT count(*) AS count FROM charging_transaction WHERE state = 'active'")
      .get() as { count: number }
  ).count;

export interface TransactionFilter {
  readonly chargePointId?: string | undefined;
  readonly connectorId?: number | undefined;
  readonly idTag?: string | undefined;
  readonly state?: string | undefined;
  /** Epoch milliseconds of the start; `to` is left out itself. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Latest start first. */
export const listTransactions = async (
  storage: Storage,
  filter: TransactionFilter,
  paging: Paging,
): Promise<Page<Transaction>> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number', 'number']);
  const { low, high } = storage
    .statement(
      `SELECT (SELECT min(startedAt) FROM charging_transaction) AS low,
       (SELECT max(startedAt) FROM charging_transaction) AS high`,
    )
    .get() as { low: number | null; high: number | null };
  const read = reader(storage, filter);
  const rows = await collect<TransactionRow>(
    {
      order: 'desc',
      low: Math.max(low ?? 1, filter.from ?? Number.MIN_SAFE_INTEGER),
      high: Math.min(
        before === undefined ? (high ?? 0) : before[0],
        filter.to === undefined ? Number.MAX_SAFE_INTEGER : filter.to - 1,
      ),
      batch: limit + 1,
      edge: isServed(filter) ? wholeRange('desc') : (start) => edgeBehind(storage, start),
      // Several may have started in the same millisecond.
      resume: (row) => row.startedAt,
      read: (from, to, batch, last) =>
        read(from, to, batch, last ? [last.startedAt, last.transactionId] : before),
    },
    limit + 1,
  );
  const tariffAt = createTariffAt(storage);
  return toPage(
    rows,
    limit,
    (row) => [row.startedAt, row.transactionId],
    (row) => toTransaction(storage, row, tariffAt),
  );
};

/** Whether an index leads to the rows in order, or they are few. */
const isServed = ({ chargePointId, connectorId, idTag, state }: TransactionFilter): boolean => {
  if (state === 'active') return true;
  if (state !== undefined) return false;
  return connectorId === undefined && (chargePointId === undefined || idTag === undefined);
};

const rowsPerSlice = 2_000;

/** The start time of the row so many rows on: what one statement may walk over. */
const edgeBehind = (storage: Storage, start: number): number => {
  const row = storage
    .statement(
      `SELECT startedAt FROM charging_transaction WHERE startedAt <= ?
       ORDER BY startedAt DESC LIMIT 1 OFFSET ${rowsPerSlice}`,
    )
    .get(start) as { startedAt: number } | undefined;
  return row?.startedAt ?? Number.MIN_SAFE_INTEGER;
};

type Key = readonly [startedAt: number, transactionId: number];

const reader = (storage: Storage, filter: TransactionFilter) => {
  const { chargePointId, connectorId, idTag, state } = filter;
  // The few active ones are always found by their own index, whatever else is asked.
  const source =
    state === 'active'
      ? sql<TransactionRow>`(SELECT * FROM charging_transaction
          INDEXED BY charging_transaction_active WHERE state = 'active')`
      : sql<TransactionRow>`charging_transaction`;
  let query = storage.build
    .selectFrom(source.as('charging_transaction'))
    .selectAll()
    .orderBy('startedAt', 'desc')
    .orderBy('transactionId', 'desc');
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (connectorId !== undefined) query = query.where('connectorId', '=', connectorId);
  if (idTag !== undefined) query = query.where('idTag', '=', idTag);
  if (state !== undefined && state !== 'active') query = query.where('state', '=', state);
  // The index has the transactions of each connector in order; they are merged here.
  const connectors =
    chargePointId === undefined || !isServed(filter) || state === 'active'
      ? undefined
      : usedConnectors(storage, chargePointId);
  const queries = connectors?.map((connector) => query.where('connectorId', '=', connector)) ?? [
    query,
  ];
  return (from: number, to: number, batch: number, after: Key | undefined): TransactionRow[] =>
    queries
      .flatMap((each) => {
        let ranged = each.where('startedAt', '>=', from).where('startedAt', '<=', to).limit(batch);
        if (after !== undefined) {
          ranged = ranged.where(
            sql<SqlBool>`(startedAt, transactionId) < (${after[0]}, ${after[1]})`,
          );
        }
        return storage.all(ranged);
      })
      .sort(
        (one, other) => other.startedAt - one.startedAt || other.transactionId - one.transactionId,
      )
      .slice(0, batch);
};

/** The connectors with transactions; each is found by one step in the index. */
const usedConnectors = (storage: Storage, chargePointId: string): number[] => {
  const next = storage.statement(
    `SELECT connectorId FROM charging_transaction WHERE chargePointId = ? AND connectorId > ?
     ORDER BY connectorId LIMIT 1`,
  );
  const connectors: number[] = [];
  for (;;) {
    const row = next.get(chargePointId, connectors.at(-1) ?? Number.MIN_SAFE_INTEGER) as
      | { connectorId: number }
      | undefined;
    if (row === undefined) return connectors;
    connectors.push(row.connectorId);
  }
};

export const toTransaction = (
  storage: Storage,
  row: TransactionRow,
  tariffAt: TariffAt = createTariffAt(storage),
): Transaction => ({
  transactionId: row.transactionId,
  chargePointId: row.chargePointId,
  connectorId: row.connectorId,
  idTag: row.idTag,
  authorization: row.authorization,
  meterStart: row.meterStart,
  meterStop: row.meterStop,
  latestMeterWh: row.latestMeterWh,
  latestPowerW: row.latestPowerW,
  latestSocPercent: row.latestSocPercent,
  energyWh: row.energyWh,
  registerResetAt: toInstantOrNull(row.registerResetAt),
  startedAt: toInstant(row.startedAt),
  stoppedAt: toInstantOrNull(row.stoppedAt),
  stopReason: row.stopReason,
  stopIdTag: row.stopIdTag,
  state: row.state as Transaction['state'],
  reservationId: row.reservationId,
  commandId: row.commandId,
  cost: costIn(row, tariffAt),
});

/** By the tariff valid at its start; null without one. */
const costIn = (row: TransactionRow, tariffAt: TariffAt): Transaction['cost'] => {
  const prices = tariffAt(row.chargePointId, row.startedAt);
  return prices === undefined ? null : costOf(row, prices);
};
