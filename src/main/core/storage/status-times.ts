import type { Storage } from './storage';

// Statuses by the time of the charge point: late ones stand where they belong (C10).

export interface Place {
  readonly chargePointId: string;
  readonly connectorId: number;
}

export interface TimedStatus {
  readonly id: number;
  readonly at: number;
  readonly status: string | null;
  readonly errorCode: string | null;
}

/** Every connector that told a status, but for 0, which is the charge point as a whole. */
export const reportedConnectors = (storage: Storage): (Place & { status: string | null })[] =>
  storage
    .statement(
      `SELECT chargePointId, connectorId, status FROM connector
       WHERE connectorId > 0 AND status IS NOT NULL ORDER BY chargePointId, connectorId`,
    )
    .all() as (Place & { status: string | null })[];

/** What it was at a moment, if it had told anything by then. */
export const statusAt = (
  storage: Storage,
  { chargePointId, connectorId }: Place,
  at: number,
): TimedStatus | undefined =>
  storage
    .statement(
      `SELECT id, at, status, errorCode FROM status_change INDEXED BY status_change_time
       WHERE chargePointId = ? AND connectorId = ? AND at <= ? ORDER BY at DESC, id DESC LIMIT 1`,
    )
    .get(chargePointId, connectorId, at) as TimedStatus | undefined;

/** The next statuses behind one, in order. */
export const statusesBehind = (
  storage: Storage,
  { chargePointId, connectorId }: Place,
  behind: { readonly at: number; readonly id: number },
  before: number,
  most: number,
): TimedStatus[] =>
  storage
    .statement(
      `SELECT id, at, status, errorCode FROM status_change INDEXED BY status_change_time
       WHERE chargePointId = ? AND connectorId = ? AND (at, id) > (?, ?) AND at < ?
       ORDER BY at, id LIMIT ?`,
    )
    .all(chargePointId, connectorId, behind.at, behind.id, before, most) as TimedStatus[];

export interface Opened {
  readonly connectionId: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
}

/** So many sockets of a charge point may be open at once; older ones were closed long ago. */
const openAtOnce = 20;

/** The last ones opened before a moment: one of them may still have been open then. */
export const connectionsUpTo = (storage: Storage, chargePointId: string, at: number): Opened[] =>
  storage
    .statement(
      `SELECT connectionId, openedAt, closedAt FROM connection INDEXED BY connection_place
       WHERE chargePointId = ? AND openedAt <= ? ORDER BY openedAt DESC LIMIT ${openAtOnce}`,
    )
    .all(chargePointId, at)
    .reverse() as Opened[];

/** The next ones opened behind a moment, in order. */
export const connectionsBehind = (
  storage: Storage,
  chargePointId: string,
  behind: Pick<Opened, 'openedAt' | 'connectionId'>,
  before: number,
  most: number,
): Opened[] =>
  storage
    .statement(
      `SELECT connectionId, openedAt, closedAt FROM connection INDEXED BY connection_place
       WHERE chargePointId = ? AND (openedAt, connectionId) > (?, ?) AND openedAt < ?
       ORDER BY openedAt, connectionId LIMIT ?`,
    )
    .all(chargePointId, behind.openedAt, behind.connectionId, before, most) as Opened[];

/** Before it nothing is known of its connections. */
export const firstConnectionAt = (storage: Storage, chargePointId: string): number | null =>
  storage
    .statement('SELECT min(openedAt) FROM connection WHERE chargePointId = ?')
    .pluck()
    .get(chargePointId) as number | null;
