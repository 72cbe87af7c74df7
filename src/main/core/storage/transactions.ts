import type { Selectable } from 'kysely';
import type { TransactionRow as TransactionTable } from './schema';
import type { Storage } from './storage';

export type TransactionRow = Selectable<TransactionTable>;

/** A transaction by its id, whatever its charge point. */
export const findTransaction = (
  storage: Storage,
  transactionId: number,
): TransactionRow | undefined =>
  storage
    .statement('SELECT * FROM charging_transaction WHERE transactionId = ?')
    .get(transactionId) as TransactionRow | undefined;

const figureColumns = [
  'transactionId',
  'chargePointId',
  'connectorId',
  'state',
  'meterStart',
  'latestMeterWh',
  'latestPowerW',
  'latestSocPercent',
  'latestAt',
  'energyWh',
  'registerResetAt',
] as const satisfies readonly (keyof TransactionRow)[];

/** What a reading or a stop needs to know of its transaction; reading every column costs twice as much. */
export type TransactionFigures = Pick<TransactionRow, (typeof figureColumns)[number]>;

const figuresSql = `SELECT ${figureColumns.join(', ')} FROM charging_transaction
  WHERE transactionId = ?`;

export const findFigures = (
  storage: Storage,
  transactionId: number,
): TransactionFigures | undefined =>
  storage.statement(figuresSql).get(transactionId) as TransactionFigures | undefined;

export interface StartIdentity {
  readonly chargePointId: string;
  readonly connectorId: number;
  readonly idTag: string;
  readonly startedText: string;
  readonly meterStart: number | null;
}

const sameStart = `idTag = ? AND startedText = ? AND meterStart IS ?`;

// On the way of every start rows are sorted here: ORDER BY costs SQLite 15 microseconds even where
// there is no row.

/**
 * The transaction that the very same StartTransaction made before (B8): a charge point that missed
 * the answer asks again. Without a time told every start may carry the same one, so a transaction
 * that has been stopped is then the one before, not this one.
 */
export const findRepeatedStart = (
  storage: Storage,
  start: StartIdentity,
  toldAt: number | undefined,
): TransactionRow | undefined => {
  const { chargePointId, connectorId, idTag, startedText, meterStart } = start;
  const found =
    toldAt === undefined
      ? storage
          .statement(`SELECT * FROM charging_transaction INDEXED BY charging_transaction_active
            WHERE chargePointId = ? AND connectorId = ? AND state = 'active' AND ${sameStart}`)
          .all(chargePointId, connectorId, idTag, startedText, meterStart)
      : storage
          .statement(`SELECT * FROM charging_transaction
            WHERE chargePointId = ? AND connectorId = ? AND startedAt = ? AND ${sameStart}`)
          .all(chargePointId, connectorId, toldAt, idTag, startedText, meterStart);
  return (found as TransactionRow[]).sort(
    (one, other) => other.transactionId - one.transactionId,
  )[0];
};

/** Transactions that run on a connector, latest start first. */
export const activeOnConnector = (
  storage: Storage,
  chargePointId: string,
  connectorId: number,
): TransactionRow[] => {
  const rows = storage
    .statement(`SELECT * FROM charging_transaction INDEXED BY charging_transaction_active
      WHERE chargePointId = ? AND connectorId = ? AND state = 'active'`)
    .all(chargePointId, connectorId) as TransactionRow[];
  return rows.sort(
    (one, other) => other.startedAt - one.startedAt || other.transactionId - one.transactionId,
  );
};

/** The transaction running on a connector: an accepted one before a refused one. */
export const runningOnConnector = (
  storage: Storage,
  chargePointId: string,
  connectorId: number,
): TransactionRow | undefined => {
  const active = activeOnConnector(storage, chargePointId, connectorId);
  return active.find((row) => row.authorization === 'Accepted') ?? active[0];
};

/**
 * Whether a later transaction is already known on the connector: then a start is one of the past.
 * What started later, but was received before this one began, had a clock that was ahead.
 */
export const hasLaterStart = (
  storage: Storage,
  chargePointId: string,
  connectorId: number,
  startedAt: number,
): boolean =>
  storage
    .statement(`SELECT 1 FROM charging_transaction WHERE chargePointId = ? AND connectorId = ?
      AND startedAt > ? AND startReceivedAt > ? AND authorization = 'Accepted' LIMIT 1`)
    .get(chargePointId, connectorId, startedAt, startedAt) !== undefined;

/**
 * The transaction that ran on a connector at a time of the past: one that had started by then and
 * stopped later; an accepted one before a refused one.
 */
export const ranOnConnector = (
  storage: Storage,
  chargePointId: string,
  connectorId: number,
  at: number,
): TransactionRow | undefined =>
  storage
    .statement(`SELECT * FROM (SELECT * FROM charging_transaction
      WHERE chargePointId = ? AND connectorId = ? AND startedAt <= ?
      ORDER BY startedAt DESC LIMIT 5)
      WHERE stoppedAt >= ? ORDER BY authorization = 'Accepted' DESC, startedAt DESC LIMIT 1`)
    .get(chargePointId, connectorId, at, at) as TransactionRow | undefined;

/** Accepted transactions that run with a tag anywhere. */
export const activeWithTag = (storage: Storage, idTag: string): TransactionRow[] =>
  storage
    .statement(`SELECT * FROM charging_transaction INDEXED BY charging_transaction_active_tag
      WHERE idTag = ? AND state = 'active' AND authorization = 'Accepted'`)
    .all(idTag) as TransactionRow[];

export interface NewTransaction extends StartIdentity {
  readonly startedAt: number;
  readonly receivedAt: number;
  readonly authorization: string;
  readonly reservationId: number | null;
  readonly state: 'active' | 'superseded';
}

/** Writes a transaction and returns its id: positive, 32 bits, never given out twice (errata 3.54). */
export const insertTransaction = (storage: Storage, start: NewTransaction): number => {
  const { lastInsertRowid } = storage
    .statement(`INSERT INTO charging_transaction
      (chargePointId, connectorId, idTag, authorization, startResponse, meterStart, latestMeterWh,
       energyWh, startedAt, startedText, startReceivedAt, reservationId, state)
      VALUES (?, ?, ?, ?, '{}', ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      start.chargePointId,
      start.connectorId,
      start.idTag,
      start.authorization,
      start.meterStart,
      start.meterStart,
      start.meterStart === null ? null : 0,
      start.startedAt,
      start.startedText,
      start.receivedAt,
      start.reservationId,
      start.state,
    );
  return Number(lastInsertRowid);
};

/** Keeps the answer as it was given, for a repeated request. */
export const setStartResponse = (
  storage: Storage,
  transactionId: number,
  response: string,
): void => {
  storage
    .statement('UPDATE charging_transaction SET startResponse = ? WHERE transactionId = ?')
    .run(response, transactionId);
};

/** A later start took its place; no meter value is invented for it (B10). */
export const supersedeTransaction = (storage: Storage, transactionId: number): void => {
  storage
    .statement(`UPDATE charging_transaction SET state = 'superseded' WHERE transactionId = ?`)
    .run(transactionId);
};

export interface Stop {
  readonly meterStop: number | null;
  readonly stoppedAt: number;
  readonly receivedAt: number;
  readonly stopReason: string;
  readonly stopIdTag: string | null;
}

/**
 * Ends a transaction with what the StopTransaction says. Its energy is the difference of the
 * registers, or, where the register fell on the way, the sum of what was counted (errata 3.78).
 * Returns whether the register fell with this stop.
 */
export const stopTransaction = (storage: Storage, row: TransactionFigures, stop: Stop): boolean => {
  const before = row.latestMeterWh ?? row.meterStart;
  const fell = stop.meterStop !== null && before !== null && stop.meterStop < before;
  const registerResetAt = row.registerResetAt ?? (fell ? stop.stoppedAt : null);
  const energyWh = finalEnergyWh(row, stop.meterStop, registerResetAt !== null);
  storage
    .statement(`UPDATE charging_transaction SET state = 'stopped', meterStop = ?, stoppedAt = ?,
      stopReceivedAt = ?, stopReason = ?, stopIdTag = ?, energyWh = ?, registerResetAt = ?,
      latestMeterWh = coalesce(?, latestMeterWh) WHERE transactionId = ?`)
    .run(
      stop.meterStop,
      stop.stoppedAt,
      stop.receivedAt,
      stop.stopReason,
      stop.stopIdTag,
      energyWh,
      registerResetAt,
      stop.meterStop,
      row.transactionId,
    );
  return fell;
};

const finalEnergyWh = (
  row: TransactionFigures,
  meterStop: number | null,
  reset: boolean,
): number | null => {
  if (meterStop === null || row.meterStart === null) return row.energyWh;
  if (!reset) return roundWh(meterStop - row.meterStart);
  const sinceLatest = meterStop - (row.latestMeterWh ?? row.meterStart);
  return roundWh((row.energyWh ?? 0) + Math.max(0, sinceLatest));
};

const roundWh = (value: number): number => Math.round(value * 1000) / 1000;

export interface LatestTotals {
  readonly at: number;
  readonly energyWh: number | null;
  readonly powerW: number | null;
  readonly socPercent: number | null;
}

export interface AppliedTotals {
  readonly row: TransactionFigures;
  readonly registerFell: boolean;
}

/**
 * Brings the running figures of a transaction up to a reading. Older readings than the latest
 * change nothing (C10). Returns the row as it is then, and whether the energy register fell.
 */
export const applyTotals = (
  storage: Storage,
  row: TransactionFigures,
  totals: LatestTotals,
): AppliedTotals => {
  if (row.latestAt !== null && totals.at < row.latestAt) return { row, registerFell: false };
  const before = row.latestMeterWh ?? row.meterStart;
  const counted =
    totals.energyWh === null || before === null ? 0 : roundWh(totals.energyWh - before);
  const registerFell = counted < 0;
  const next = {
    ...row,
    latestMeterWh: totals.energyWh ?? row.latestMeterWh,
    latestPowerW: totals.powerW ?? row.latestPowerW,
    latestSocPercent: totals.socPercent ?? row.latestSocPercent,
    latestAt: totals.at,
    energyWh:
      totals.energyWh === null ? row.energyWh : roundWh((row.energyWh ?? 0) + Math.max(0, counted)),
    registerResetAt: row.registerResetAt ?? (registerFell ? totals.at : null),
  };
  storage
    .statement(`UPDATE charging_transaction SET latestMeterWh = ?, latestPowerW = ?,
      latestSocPercent = ?, latestAt = ?, energyWh = ?, registerResetAt = ?
      WHERE transactionId = ?`)
    .run(
      next.latestMeterWh,
      next.latestPowerW,
      next.latestSocPercent,
      next.latestAt,
      next.energyWh,
      next.registerResetAt,
      row.transactionId,
    );
  return { row: next, registerFell };
};

export interface NewOrphanStop {
  readonly chargePointId: string;
  readonly transactionId: number;
  readonly idTag: string | null;
  readonly meterStop: number | null;
  readonly stoppedAt: number;
  readonly stopReason: string;
  readonly receivedAt: number;
}

/** Keeps a stop of a transaction nobody knows, once; returns its id, or undefined for a repetition. */
export const insertOrphanStop = (storage: Storage, stop: NewOrphanStop): number | undefined => {
  const known = storage
    .statement(`SELECT id FROM orphan_stop WHERE chargePointId = ? AND transactionId = ?
      AND stoppedAt = ? AND meterStop IS ?`)
    .get(stop.chargePointId, stop.transactionId, stop.stoppedAt, stop.meterStop);
  if (known !== undefined) return undefined;
  const { lastInsertRowid } = storage
    .statement(`INSERT INTO orphan_stop
      (chargePointId, transactionId, idTag, meterStop, stoppedAt, stopReason, receivedAt)
      VALUES (?, ?, ?, ?, ?, ?, ?)`)
    .run(
      stop.chargePointId,
      stop.transactionId,
      stop.idTag,
      stop.meterStop,
      stop.stoppedAt,
      stop.stopReason,
      stop.receivedAt,
    );
  return Number(lastInsertRowid);
};
