import { setImmediate } from 'node:timers/promises';
import type { Storage } from './storage';

const columns = [
  'transactionId',
  'chargePointId',
  'connectorId',
  'idTag',
  'meterStart',
  'energyWh',
  'registerResetAt',
  'startedAt',
  'startReceivedAt',
  'stoppedAt',
  'stopReceivedAt',
  'latestAt',
  'state',
] as const;

/** A transaction as the reports see it. */
export interface SessionRow {
  readonly transactionId: number;
  readonly chargePointId: string;
  readonly connectorId: number;
  readonly idTag: string;
  readonly meterStart: number | null;
  readonly energyWh: number | null;
  readonly registerResetAt: number | null;
  readonly startedAt: number;
  readonly startReceivedAt: number;
  readonly stoppedAt: number | null;
  readonly stopReceivedAt: number | null;
  readonly latestAt: number | null;
  readonly state: string;
}

/** Where a transaction ends: at its stop, or else at its latest reading. */
export const endOf = ({ startedAt, stoppedAt, latestAt }: SessionRow): number =>
  Math.max(startedAt, stoppedAt ?? latestAt ?? startedAt);

const dayMs = 86_400_000;
const rowsPerSlice = 100;

const walkSql = (index: string, condition: string): string =>
  `SELECT ${columns.join(', ')} FROM charging_transaction INDEXED BY ${index}
   WHERE startedAt < ? AND (startedAt, transactionId) > (?, ?) ${condition}
   ORDER BY startedAt, transactionId LIMIT ${rowsPerSlice}`;

const shortSql = walkSql('charging_transaction_start', '');
/** The words of the index, so that SQLite sees that it serves. */
const longSql = walkSql(
  'charging_transaction_long',
  'AND coalesce(stoppedAt, latestAt, startedAt) - startedAt > 86400000',
);

/**
 * The transactions that reach into a period, a slice at a time; the event loop gets a turn between
 * two of them. What is longer than a day is found by an index of its own.
 */
export async function* sessionsBetween(
  storage: Storage,
  from: number,
  to: number,
): AsyncGenerator<SessionRow[], void, undefined> {
  yield* walk(storage, longSql, Number.MIN_SAFE_INTEGER, Math.min(from - dayMs, to), from);
  yield* walk(storage, shortSql, from - dayMs, to, from);
}

async function* walk(
  storage: Storage,
  sqlText: string,
  startedFrom: number,
  startedBefore: number,
  endedFrom: number,
): AsyncGenerator<SessionRow[], void, undefined> {
  let at = startedFrom;
  let id = 0;
  for (;;) {
    const rows = storage.statement(sqlText).all(startedBefore, at, id) as SessionRow[];
    const reaching = rows.filter((row) => endOf(row) >= endedFrom);
    if (reaching.length > 0) yield reaching;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsPerSlice) return;
    at = last.startedAt;
    id = last.transactionId;
    await setImmediate();
  }
}

/** The samples of its readings up to a moment, the latest first; as many as may lack a register. */
export const readingsUpTo = (storage: Storage, transactionId: number, at: number): string[] =>
  storage
    .statement(
      `SELECT samples FROM meter_reading WHERE transactionId = ? AND at <= ?
       ORDER BY at DESC, id DESC LIMIT 10`,
    )
    .pluck()
    .all(transactionId, at) as string[];

/** The sum of what active transactions draw, as far as it was told lately. */
export const powerNow = (storage: Storage, since: number): number =>
  storage
    .statement(
      `SELECT coalesce(sum(latestPowerW), 0) FROM charging_transaction
       INDEXED BY charging_transaction_active WHERE state = 'active' AND latestAt >= ?`,
    )
    .pluck()
    .get(since) as number;
