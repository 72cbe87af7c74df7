import type { Page } from '@shared/model/common';
import type { DataTransfer } from '@shared/model/data-transfer';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import { collect, idSlice, wholeRange } from './scan';
import type { DataTransferRow } from './schema';
import type { Storage } from './storage';

export type StoredDataTransfer = Selectable<DataTransferRow>;

const idsPerSlice = 5_000;

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
export const listDataTransfers = async (
  storage: Storage,
  filter: DataTransferFilter,
  paging: Paging,
): Promise<Page<DataTransfer>> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
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
  const rows = await collect<StoredDataTransfer>(
    {
      order: 'desc',
      low: ends.low ?? 1,
      high: before === undefined ? (ends.high ?? 0) : before[0] - 1,
      batch: limit + 1,
      edge: isServed ? wholeRange('desc') : idSlice('desc', idsPerSlice),
      resume: (row) => row.id - 1,
      read: (first, last, batch) =>
        storage.all(query.where('id', '>=', first).where('id', '<=', last).limit(batch)),
    },
    limit + 1,
  );
  return toPage(rows, limit, (row) => [row.id], toDataTransfer);
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
