import type { Page } from '@shared/model/common';
import type { DataTransfer } from '@shared/model/data-transfer';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import type { Paging } from './page';
import { pageById } from './scan';
import type { DataTransferRow } from './schema';
import type { Storage } from './storage';

export type StoredDataTransfer = Selectable<DataTransferRow>;

export const insertDataTransfer = (
  storage: Storage,
  transfer: Omit<StoredDataTransfer, 'id'>,
): StoredDataTransfer => {
  const row = storage.get(
    storage.build.insertInto('data_transfer').values(transfer).returningAll(),
  );
  if (row === undefined) throw new Error('The DataTransfer was not written.');
  return row;
};

export interface DataTransferFilter {
  readonly chargePointId?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly messageId?: string | undefined;
}

/** Latest received first. */
export const listDataTransfers = (
  storage: Storage,
  filter: DataTransferFilter,
  paging: Paging,
): Promise<Page<DataTransfer>> => {
  const ends = storage
    .statement(
      'SELECT (SELECT min(id) FROM data_transfer) AS low, (SELECT max(id) FROM data_transfer) AS high',
    )
    .get() as { low: number | null; high: number | null };
  const { chargePointId, vendorId, messageId } = filter;
  let query = storage.build.selectFrom('data_transfer').selectAll().orderBy('id', 'desc');
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (vendorId !== undefined) query = query.where('vendorId', '=', vendorId);
  if (messageId !== undefined) query = query.where('messageId', '=', messageId);
  const isServed = vendorId === undefined && messageId === undefined;
  const read = (first: number, last: number, batch: number) =>
    storage.all(query.where('id', '>=', first).where('id', '<=', last).limit(batch));
  return pageById(paging, { ends, isServed, read }, toDataTransfer);
};

export const toDataTransfer = (row: StoredDataTransfer): DataTransfer => ({
  id: row.id,
  chargePointId: row.chargePointId,
  at: toInstant(row.at),
  vendorId: row.vendorId,
  messageId: row.messageId,
  data: row.data,
  dataLength: row.dataLength,
  status: row.status,
  problem: row.problem,
  handlerId: row.handlerId,
  exchangeId: row.exchangeId,
});
