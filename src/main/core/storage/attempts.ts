import type { ConnectionAttempt } from '@shared/model/attempt';
import type { Page } from '@shared/model/common';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { AttemptRow } from './schema';
import type { Storage } from './storage';

export type StoredAttempt = Selectable<AttemptRow>;

/** A knock as it is reported; refused or let in with a remark. */
export type NewAttempt = Omit<
  StoredAttempt,
  'id' | 'firstAt' | 'lastAt' | 'count' | 'refused' | 'transport'
> & {
  readonly at: number;
  readonly refused: boolean;
  /** Which port was knocked on; ws when it is not said. */
  readonly transport?: 'ws' | 'wss';
};

const sameKnockMs = 10 * 60_000;
/** Among so many of the newest rows an equal knock is looked for, so that a flood stays cheap. */
const sameKnockRows = 500;

/** Records a knock. One equal to a knock of the last ten minutes is counted on that row. */
export const recordAttempt = (storage: Storage, attempt: NewAttempt): StoredAttempt => {
  const { at, refused, ...given } = attempt;
  const facts = { ...given, transport: given.transport ?? 'ws' };
  const recent = storage.build
    .selectFrom('connection_attempt')
    .selectAll()
    .where('lastAt', '>=', at - sameKnockMs)
    .orderBy('lastAt', 'desc')
    .orderBy('id', 'desc')
    .limit(sameKnockRows);
  const equal = storage.get(
    storage.build
      .selectFrom(recent.as('recent'))
      .select('id')
      .where('chargePointId', 'is', facts.chargePointId)
      .where('remoteAddress', '=', facts.remoteAddress)
      .where('reason', '=', facts.reason)
      .where('path', 'is', facts.path)
      .limit(1),
  );
  const stored = storage.get(
    equal === undefined
      ? storage.build
          .insertInto('connection_attempt')
          .values({ ...facts, firstAt: at, lastAt: at, count: 1, refused: refused ? 1 : 0 })
          .returningAll()
      : storage.build
          .updateTable('connection_attempt')
          .set((columns) => ({
            ...facts,
            lastAt: sql<number>`max(lastAt, ${at})`,
            count: columns('count', '+', 1),
          }))
          .where('id', '=', equal.id)
          .returningAll(),
  );
  if (stored === undefined) throw new Error('The connection attempt was not written.');
  return stored;
};

/** Newest first. A row that is counted up moves to the front. */
export const listAttempts = (
  storage: Storage,
  filter: { readonly refused?: boolean | undefined },
  paging: Paging,
): Page<ConnectionAttempt> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number', 'number']);
  let query = storage.build
    .selectFrom('connection_attempt')
    .selectAll()
    .orderBy('lastAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before !== undefined) {
    query = query.where(sql<SqlBool>`(lastAt, id) < (${before[0]}, ${before[1]})`);
  }
  if (filter.refused !== undefined) query = query.where('refused', '=', filter.refused ? 1 : 0);
  return toPage(storage.all(query), limit, (row) => [row.lastAt, row.id], toAttempt);
};

export const toAttempt = (row: StoredAttempt): ConnectionAttempt => ({
  id: row.id,
  firstAt: toInstant(row.firstAt),
  lastAt: toInstant(row.lastAt),
  count: row.count,
  chargePointId: row.chargePointId,
  remoteAddress: row.remoteAddress,
  path: row.path,
  subprotocols: row.subprotocols,
  reason: row.reason as ConnectionAttempt['reason'],
  refused: row.refused === 1,
  transport: row.transport as ConnectionAttempt['transport'],
  httpStatus: row.httpStatus,
  explanation: row.explanation,
});
