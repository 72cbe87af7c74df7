import type { Storage } from './storage';

// Deletes what is old, a few rows at a time: SQLite runs in the thread that answers the charge
// points. Rows are numbered in the order they came, so the oldest are the first ones; each function
// looks at no more than `most` of them and returns how many went.

interface NumberedTable {
  readonly table:
    | 'exchange'
    | 'finding'
    | 'status_change'
    | 'command'
    | 'security_event'
    | 'data_transfer'
    | 'reservation'
    | 'job';
  readonly number: string;
  readonly time: string;
}

/**
 * Tables that lose their oldest rows by age alone. The newest row of each stays, so that its number
 * is not given out a second time: what is kept for longer may refer to it.
 */
export const agingTables = {
  exchange: { table: 'exchange', number: 'id', time: 'at' },
  finding: { table: 'finding', number: 'id', time: 'at' },
  statusChange: { table: 'status_change', number: 'id', time: 'receivedAt' },
  command: { table: 'command', number: 'number', time: 'createdAt' },
  securityEvent: { table: 'security_event', number: 'id', time: 'receivedAt' },
  dataTransfer: { table: 'data_transfer', number: 'id', time: 'at' },
  reservation: { table: 'reservation', number: 'id', time: 'createdAt' },
  job: { table: 'job', number: 'id', time: 'createdAt' },
} as const satisfies Record<string, NumberedTable>;

/** Pinned and noted exchanges are kept, and with them what was noticed about them. */
const isKept = (column: string): string =>
  `EXISTS (SELECT 1 FROM annotation WHERE annotation.exchangeId = ${column})`;

/** Which rows of a table may go at all. */
const mayGo: Readonly<Record<NumberedTable['table'], string>> = {
  exchange: `NOT ${isKept('exchange.id')}`,
  finding: `NOT ${isKept('finding.exchangeId')}`,
  status_change: 'TRUE',
  command: 'TRUE',
  security_event: 'TRUE',
  data_transfer: 'TRUE',
  reservation: `state NOT IN ('pending', 'accepted')`,
  job: 'finishedAt IS NOT NULL',
};

export const deleteBefore = (
  storage: Storage,
  { table, number, time }: NumberedTable,
  before: number,
  most: number,
): number => {
  const oldest = storage
    .statement(
      `SELECT ${number} AS number, ${time} AS time FROM ${table}
       WHERE ${number} < (SELECT max(${number}) FROM ${table}) AND ${mayGo[table]}
       ORDER BY ${number} LIMIT ?`,
    )
    .all(most) as { number: number; time: number }[];
  const kept = oldest.findIndex((row) => row.time >= before);
  const last = (kept === -1 ? oldest : oldest.slice(0, kept)).at(-1);
  if (last === undefined) return 0;
  if (table === 'exchange') return deleteExchangesUpTo(storage, last.number);
  return storage
    .statement(`DELETE FROM ${table} WHERE ${number} <= ? AND ${mayGo[table]}`)
    .run(last.number).changes;
};

/** The findings of an exchange go with it. */
const deleteExchangesUpTo = (storage: Storage, id: number): number => {
  storage
    .statement(
      `DELETE FROM finding WHERE exchangeId IN
       (SELECT id FROM exchange WHERE id <= ? AND ${mayGo.exchange})`,
    )
    .run(id);
  return storage.statement(`DELETE FROM exchange WHERE id <= ? AND ${mayGo.exchange}`).run(id)
    .changes;
};

/** The oldest exchanges whatever their age, but never one of the newest. */
export const deleteOldestExchanges = (
  storage: Storage,
  most: number,
  keepNewest: number,
): number => {
  const last = storage
    .statement(
      `SELECT min(
         (SELECT max(id) FROM
           (SELECT id FROM exchange WHERE ${mayGo.exchange} ORDER BY id LIMIT ?)),
         (SELECT id FROM exchange ORDER BY id DESC LIMIT 1 OFFSET ?)
       ) AS id`,
    )
    .get(most, keepNewest) as { id: number | null };
  return last.id === null ? 0 : deleteExchangesUpTo(storage, last.id);
};

export const deleteAttemptsBefore = (storage: Storage, before: number, most: number): number =>
  storage
    .statement(
      `DELETE FROM connection_attempt WHERE id IN
       (SELECT id FROM connection_attempt WHERE lastAt < ? ORDER BY lastAt LIMIT ?)`,
    )
    .run(before, most).changes;

/** A flood of knocks from ever new addresses must not fill the disk. */
export const deleteAttemptsBeyond = (storage: Storage, kept: number, most: number): number =>
  storage
    .statement(
      `DELETE FROM connection_attempt WHERE id IN (
         SELECT id FROM connection_attempt
         WHERE lastAt < (SELECT lastAt FROM connection_attempt ORDER BY lastAt DESC LIMIT 1 OFFSET ?)
         ORDER BY lastAt LIMIT ?)`,
    )
    .run(kept, most).changes;

/** Requests for certificates that nobody has to decide about any more. */
export const deleteRequestsBefore = (storage: Storage, before: number, most: number): number =>
  storage
    .statement(
      `DELETE FROM certificate_request WHERE id IN
       (SELECT id FROM certificate_request WHERE state != 'waiting' AND at < ? ORDER BY id LIMIT ?)`,
    )
    .run(before, most).changes;

/**
 * Certificates of charge points that ended before a time. Nobody gets in with one of them, revoked or not,
 * and a revocation list need not name it any more (RFC 5280 §3.3).
 */
export const deleteExpiredCertificates = (storage: Storage, before: number, most: number): number =>
  storage
    .statement(
      `DELETE FROM certificate WHERE certificateId IN
       (SELECT certificateId FROM certificate WHERE use = 'chargePoint' AND validTo < ?
        ORDER BY certificateId LIMIT ?)`,
    )
    .run(before, most).changes;

/**
 * Among the connections that follow the one given, those closed before a time. Open ones stay,
 * so the walk goes on behind the last one looked at; without `next` it is at its end.
 */
export const deleteConnectionsBefore = (
  storage: Storage,
  before: number,
  after: number,
  most: number,
): { deleted: number; next: number | undefined } => {
  const looked = storage
    .statement(
      'SELECT connectionId, openedAt FROM connection WHERE connectionId > ? ORDER BY connectionId LIMIT ?',
    )
    .all(after, most) as { connectionId: number; openedAt: number }[];
  const last = looked.at(-1);
  if (last === undefined) return { deleted: 0, next: undefined };
  const { changes } = storage
    .statement(
      'DELETE FROM connection WHERE connectionId > ? AND connectionId <= ? AND closedAt < ?',
    )
    .run(after, last.connectionId, before);
  const isEnd = looked.length < most || last.openedAt >= before;
  return { deleted: changes, next: isEnd ? undefined : last.connectionId };
};

/**
 * Gives free pages back to the file system, but for some spare ones that what comes next will take.
 * Returns how many went.
 */
export const releasePages = (storage: Storage, spare: number, most: number): number => {
  const free = (): number => Number(storage.sqlite.pragma('freelist_count', { simple: true }));
  const before = free();
  const pages = Math.min(most, before - spare);
  // Zero would mean all of them.
  if (pages < 1) return 0;
  storage.sqlite.pragma(`incremental_vacuum(${pages})`);
  return before - free();
};
