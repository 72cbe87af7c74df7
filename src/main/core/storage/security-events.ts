import type { Page } from '@shared/model/common';
import type { SecurityEvent } from '@shared/model/security-event';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import type { Paging } from './page';
import { pageById } from './scan';
import type { SecurityEventRow } from './schema';
import type { Storage } from './storage';

export type StoredSecurityEvent = Selectable<SecurityEventRow>;

export const insertSecurityEvent = (
  storage: Storage,
  event: Omit<StoredSecurityEvent, 'id' | 'seenAt'>,
): StoredSecurityEvent =>
  storage
    .statement(
      `INSERT INTO security_event (chargePointId, type, severity, at, receivedAt, techInfo, exchangeId)
       VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *`,
    )
    .get(
      event.chargePointId,
      event.type,
      event.severity,
      event.at,
      event.receivedAt,
      event.techInfo,
      event.exchangeId,
    ) as StoredSecurityEvent;

export interface SecurityEventFilter {
  readonly chargePointId?: string | undefined;
  readonly type?: string | undefined;
  readonly severity?: string | undefined;
  readonly seen?: boolean | undefined;
  /** Epoch milliseconds of the charge point's time; `to` is left out itself. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Latest received first. */
export const listSecurityEvents = (
  storage: Storage,
  filter: SecurityEventFilter,
  paging: Paging,
): Promise<Page<SecurityEvent>> => {
  const ends = storage
    .statement(
      'SELECT (SELECT min(id) FROM security_event) AS low, (SELECT max(id) FROM security_event) AS high',
    )
    .get() as { low: number | null; high: number | null };
  const { chargePointId, type, severity, seen, from, to } = filter;
  let query = storage.build.selectFrom('security_event').selectAll().orderBy('id', 'desc');
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (type !== undefined) query = query.where('type', '=', type);
  if (severity !== undefined) query = query.where('severity', '=', severity);
  if (seen !== undefined) query = query.where('seenAt', seen ? 'is not' : 'is', null);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  const isServed = [type, severity, seen, from, to].every((member) => member === undefined);
  const read = (first: number, last: number, batch: number) =>
    storage.all(query.where('id', '>=', first).where('id', '<=', last).limit(batch));
  return pageById(paging, { ends, isServed, read }, toSecurityEvent);
};

const mostCounted = 1_000;

export const countUnseenCritical = (storage: Storage): number =>
  (
    storage
      .statement(
        `SELECT count(*) AS count FROM (SELECT 1 FROM security_event
         WHERE seenAt IS NULL AND severity = 'critical' LIMIT ${mostCounted})`,
      )
      .get() as { count: number }
  ).count;

/** Those not seen yet up to an id; how many they were. */
export const markSecurityEventsSeen = (
  storage: Storage,
  { chargePointId, upTo }: { readonly chargePointId: string | undefined; readonly upTo: number },
  at: number,
): number => {
  let query = storage.build
    .updateTable('security_event')
    .set({ seenAt: at })
    .where('seenAt', 'is', null)
    .where('id', '<=', upTo);
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  return storage.run(query).changes;
};

export const toSecurityEvent = (row: StoredSecurityEvent): SecurityEvent => ({
  id: row.id,
  chargePointId: row.chargePointId,
  type: row.type,
  severity: row.severity as SecurityEvent['severity'],
  at: toInstant(row.at),
  receivedAt: toInstant(row.receivedAt),
  techInfo: row.techInfo,
  exchangeId: row.exchangeId,
  seen: row.seenAt !== null,
});
