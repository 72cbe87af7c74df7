import type { Page } from '@shared/model/common';
import type { Reservation } from '@shared/model/reservation';
import type { Selectable } from 'kysely';
import { toInstant, toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { ReservationRow } from './schema';
import type { Storage } from './storage';

export type StoredReservation = Selectable<ReservationRow>;

const isLive = `state IN ('pending', 'accepted')`;

/** A number for a new reservation: a positive int32 that nobody used at any charge point. */
export const takeReservationNumber = (storage: Storage): number => {
  const next = storage.statement(
    'UPDATE reservation_number SET last = last + 1 RETURNING last AS number',
  );
  const used = storage.statement('SELECT 1 FROM reservation WHERE reservationId = ? LIMIT 1');
  for (;;) {
    const { number } = next.get() as { number: number };
    if (used.get(number) === undefined) return number;
  }
};

export const insertReservation = (
  storage: Storage,
  reservation: Pick<
    StoredReservation,
    | 'reservationId'
    | 'chargePointId'
    | 'connectorId'
    | 'idTag'
    | 'parentIdTag'
    | 'expiryDate'
    | 'createdAt'
    | 'commandId'
  >,
): number =>
  Number(
    storage.run(
      storage.build.insertInto('reservation').values({
        ...reservation,
        state: 'pending',
        status: null,
        endedAt: null,
        endedBy: null,
        transactionId: null,
      }),
    ).lastInsertRowid,
  );

export const updateReservation = (
  storage: Storage,
  id: number,
  change: Partial<Omit<StoredReservation, 'id'>>,
): void => {
  storage.run(storage.build.updateTable('reservation').set(change).where('id', '=', id));
};

export const findReservation = (storage: Storage, id: number): StoredReservation | undefined =>
  storage.statement('SELECT * FROM reservation WHERE id = ?').get(id) as
    | StoredReservation
    | undefined;

/** The reservation that a ReserveNow asked for. */
export const reservationOfCommand = (
  storage: Storage,
  commandId: string,
): StoredReservation | undefined =>
  storage.statement('SELECT * FROM reservation WHERE commandId = ?').get(commandId) as
    | StoredReservation
    | undefined;

/** Every reservation a charge point was asked for under this number, newest first. */
export const reservationsNumbered = (
  storage: Storage,
  chargePointId: string,
  reservationId: number,
): StoredReservation[] =>
  storage
    .statement(
      'SELECT * FROM reservation WHERE chargePointId = ? AND reservationId = ? ORDER BY id DESC LIMIT 100',
    )
    .all(chargePointId, reservationId) as StoredReservation[];

/** The pending and accepted ones of a charge point, oldest first. */
export const liveReservations = (storage: Storage, chargePointId: string): StoredReservation[] =>
  storage
    .statement(
      `SELECT * FROM reservation INDEXED BY reservation_live
       WHERE ${isLive} AND chargePointId = ? ORDER BY id`,
    )
    .all(chargePointId) as StoredReservation[];

/** Those whose time has come; a few at a time. */
export const dueReservations = (storage: Storage, now: number): StoredReservation[] =>
  storage
    .statement(
      `SELECT * FROM reservation INDEXED BY reservation_live
       WHERE ${isLive} AND expiryDate <= ? ORDER BY expiryDate LIMIT 200`,
    )
    .all(now) as StoredReservation[];

export interface ReservationFilter {
  readonly chargePointId?: string | undefined;
  readonly connectorId?: number | undefined;
  readonly state?: string | undefined;
  readonly idTag?: string | undefined;
  readonly live?: boolean | undefined;
  /** Epoch milliseconds; what was in force at some time between them. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const live = ['pending', 'accepted'];

/** Newest first. */
export const listReservations = (
  storage: Storage,
  filter: ReservationFilter,
  paging: Paging,
): Page<Reservation> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  let query = storage.build
    .selectFrom('reservation')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before !== undefined) query = query.where('id', '<', before[0]);
  const { chargePointId, connectorId, state, idTag, from, to } = filter;
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (connectorId !== undefined) query = query.where('connectorId', '=', connectorId);
  if (state !== undefined) query = query.where('state', '=', state);
  if (idTag !== undefined) query = query.where('idTag', '=', idTag);
  if (filter.live !== undefined) {
    query = query.where('state', filter.live ? 'in' : 'not in', live);
  }
  if (to !== undefined) query = query.where('createdAt', '<', to);
  if (from !== undefined) {
    query = query.where((columns) =>
      columns(columns.fn.coalesce('endedAt', 'expiryDate'), '>=', from),
    );
  }
  return toPage(storage.all(query), limit, (row) => [row.id], toReservation);
};

export const toReservation = (row: StoredReservation): Reservation => ({
  id: row.id,
  reservationId: row.reservationId,
  chargePointId: row.chargePointId,
  connectorId: row.connectorId,
  idTag: row.idTag,
  parentIdTag: row.parentIdTag,
  expiryDate: toInstant(row.expiryDate),
  state: row.state as Reservation['state'],
  status: row.status,
  createdAt: toInstant(row.createdAt),
  endedAt: toInstantOrNull(row.endedAt),
  endedBy: row.endedBy as Reservation['endedBy'],
  transactionId: row.transactionId,
  commandId: row.commandId,
});
