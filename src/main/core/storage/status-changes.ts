import type { StatusChange } from '@shared/model/charge-point';
import type { Page } from '@shared/model/common';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import type { Paging } from './page';
import { pageById } from './scan';
import type { StatusChangeRow } from './schema';
import type { Storage } from './storage';

export type StoredStatusChange = Selectable<StatusChangeRow>;

export interface PlaceFilter {
  readonly chargePointId: string;
  readonly connectorId?: number | undefined;
  /** Epoch milliseconds of the charge point's time; `to` is left out itself. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Latest received first. */
export const listStatusChanges = (
  storage: Storage,
  filter: PlaceFilter,
  paging: Paging,
): Promise<Page<StatusChange>> => {
  const ends = storage
    .statement(
      `SELECT (SELECT min(id) FROM status_change WHERE chargePointId = ?) AS low,
       (SELECT max(id) FROM status_change WHERE chargePointId = ?) AS high`,
    )
    .get(filter.chargePointId, filter.chargePointId) as { low: number | null; high: number | null };
  let query = storage.build
    .selectFrom('status_change')
    .selectAll()
    .where('chargePointId', '=', filter.chargePointId)
    .orderBy('id', 'desc');
  const { connectorId, from, to } = filter;
  if (connectorId !== undefined) query = query.where('connectorId', '=', connectorId);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  const isServed = connectorId === undefined && from === undefined && to === undefined;
  const read = (first: number, last: number, batch: number) =>
    storage.all(query.where('id', '>=', first).where('id', '<=', last).limit(batch));
  return pageById(paging, { ends, isServed, read }, toStatusChange);
};

export const toStatusChange = (row: StoredStatusChange): StatusChange => ({
  id: row.id,
  connectorId: row.connectorId,
  status: row.status,
  errorCode: row.errorCode,
  info: row.info,
  vendorId: row.vendorId,
  vendorErrorCode: row.vendorErrorCode,
  at: toInstant(row.at),
  receivedAt: toInstant(row.receivedAt),
});
