import type { Selectable } from 'kysely';
import type { ConnectionRow } from './schema';
import type { Storage } from './storage';

export type StoredConnection = Selectable<ConnectionRow>;

/** The highest id in use; ids are given out in memory so that a socket has one at once. */
export const lastConnectionId = (storage: Storage): number =>
  (
    storage.statement('SELECT coalesce(max(connectionId), 0) AS last FROM connection').get() as {
      last: number;
    }
  ).last;

/** Records that a socket was opened. */
export const insertConnection = (
  storage: Storage,
  connection: Pick<
    StoredConnection,
    'connectionId' | 'chargePointId' | 'remoteAddress' | 'path' | 'subprotocol' | 'openedAt'
  > &
    Partial<Pick<StoredConnection, 'tls' | 'securityProfile'>>,
): void => {
  storage.run(
    storage.build.insertInto('connection').values({
      tls: null,
      securityProfile: null,
      ...connection,
      closedAt: null,
      closeCode: null,
      closeReason: null,
    }),
  );
};

export const closeConnection = (
  storage: Storage,
  connectionId: number,
  closed: { readonly at: number; readonly code: number | null; readonly reason: string },
): void => {
  storage.run(
    storage.build
      .updateTable('connection')
      .set({ closedAt: closed.at, closeCode: closed.code, closeReason: closed.reason })
      .where('connectionId', '=', connectionId),
  );
};

/** Connections that an ended process left open; to be called before any is opened. */
export const closeLeftConnections = (storage: Storage, at: number): number =>
  storage.run(
    storage.build
      .updateTable('connection')
      .set({ closedAt: at, closeCode: null, closeReason: 'The central system was ended.' })
      .where('closedAt', 'is', null),
  ).changes;
