import type { Page } from '@shared/model/common';
import type { DataTransferHandler } from '@shared/model/data-transfer';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { DataTransferHandlerRow } from './schema';
import type { Storage } from './storage';

export type StoredHandler = Selectable<DataTransferHandlerRow>;

/** What a handler is made of. */
export type HandlerContent = Omit<StoredHandler, 'id'>;

/** The handler of this message, or else the one for all messages of the vendor. */
export const handlerFor = (
  storage: Storage,
  vendorId: string,
  messageId: string | null,
): StoredHandler | undefined =>
  storage
    .statement(
      `SELECT * FROM data_transfer_handler
       WHERE vendorId = ? AND (messageId = ? OR messageId IS NULL)
       ORDER BY messageId IS NULL LIMIT 1`,
    )
    .get(vendorId, messageId) as StoredHandler | undefined;

export const isKnownVendor = (storage: Storage, vendorId: string): boolean =>
  storage
    .statement('SELECT 1 FROM data_transfer_handler WHERE vendorId = ? LIMIT 1')
    .get(vendorId) !== undefined;

/** The handler of exactly this place, whatever it answers. */
export const handlerAt = (
  storage: Storage,
  vendorId: string,
  messageId: string | null,
): StoredHandler | undefined =>
  storage
    .statement(
      `SELECT * FROM data_transfer_handler
       WHERE vendorId = ? AND coalesce(messageId, '') = coalesce(?, '') COLLATE NOCASE`,
    )
    .get(vendorId, messageId) as StoredHandler | undefined;

export const findHandler = (storage: Storage, id: number): StoredHandler | undefined =>
  storage.statement('SELECT * FROM data_transfer_handler WHERE id = ?').get(id) as
    | StoredHandler
    | undefined;

/** By vendor and message; the one for all messages first. */
export const listHandlers = (storage: Storage, paging: Paging): Page<DataTransferHandler> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['string', 'string']);
  const rows = storage
    .statement(
      `SELECT * FROM data_transfer_handler
       WHERE ? IS NULL OR vendorId > ? OR (vendorId = ? AND coalesce(messageId, '') > ? COLLATE NOCASE)
       ORDER BY vendorId, coalesce(messageId, '') COLLATE NOCASE LIMIT ?`,
    )
    .all(
      after?.[0] ?? null,
      after?.[0] ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ) as StoredHandler[];
  return toPage(rows, limit, (row) => [row.vendorId, row.messageId ?? ''], toHandler);
};

export const insertHandler = (storage: Storage, content: HandlerContent): StoredHandler =>
  written(
    storage.get(storage.build.insertInto('data_transfer_handler').values(content).returningAll()),
  );

export const updateHandler = (
  storage: Storage,
  id: number,
  content: HandlerContent,
): StoredHandler =>
  written(
    storage.get(
      storage.build
        .updateTable('data_transfer_handler')
        .set(content)
        .where('id', '=', id)
        .returningAll(),
    ),
  );

const written = (row: StoredHandler | undefined): StoredHandler => {
  if (row === undefined) throw new Error('The handler was not written.');
  return row;
};

export const deleteHandler = (storage: Storage, id: number): boolean =>
  storage.run(storage.build.deleteFrom('data_transfer_handler').where('id', '=', id)).changes > 0;

export const toHandler = (row: StoredHandler): DataTransferHandler => ({
  id: row.id,
  vendorId: row.vendorId,
  messageId: row.messageId,
  status: row.status as DataTransferHandler['status'],
  data: row.data,
  schema: row.schema,
  note: row.note,
  changedAt: toInstant(row.changedAt),
});
