import type { Page } from '@shared/model/common';
import type { OrphanStop } from '@shared/model/transaction';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { OrphanStopRow } from './schema';
import type { Storage } from './storage';

export type StoredOrphanStop = Selectable<OrphanStopRow>;

export const findOrphanStop = (storage: Storage, id: number): StoredOrphanStop | undefined =>
  storage.get(storage.build.selectFrom('orphan_stop').selectAll().where('id', '=', id));

/** Latest received first. */
export const listOrphanStops = (
  storage: Storage,
  filter: { readonly chargePointId?: string | undefined },
  paging: Paging,
): Page<OrphanStop> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  let query = storage.build
    .selectFrom('orphan_stop')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before !== undefined) query = query.where('id', '<', before[0]);
  if (filter.chargePointId !== undefined) {
    query = query.where('chargePointId', '=', filter.chargePointId);
  }
  return toPage(storage.all(query), limit, (row) => [row.id], toOrphanStop);
};

export const markAttached = (storage: Storage, id: number, transactionId: number): void => {
  storage.run(
    storage.build
      .updateTable('orphan_stop')
      .set({ attachedTo: transactionId })
      .where('id', '=', id),
  );
};

export const toOrphanStop = (row: StoredOrphanStop): OrphanStop => ({
  id: row.id,
  chargePointId: row.chargePointId,
  transactionId: row.transactionId,
  idTag: row.idTag,
  meterStop: row.meterStop,
  stoppedAt: toInstant(row.stoppedAt),
  stopReason: row.stopReason,
  receivedAt: toInstant(row.receivedAt),
  attachedTo: row.attachedTo,
});
