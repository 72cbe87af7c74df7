import type { FindingSummary } from '@shared/model/finding';
import type { Selectable } from 'kysely';
import { toInstant } from './instant';
import type { FindingSummaryRow } from './schema';
import type { Storage } from './storage';

/** Counts a finding for its charge point; the totals outlive the rows of the findings. */
export const countInSummary = (
  storage: Storage,
  finding: {
    readonly chargePointId: string;
    readonly code: string;
    readonly severity: string;
    readonly clause: string | null;
    readonly message: string;
    readonly at: number;
    readonly exchangeId: number | null;
  },
): void => {
  const { chargePointId, code, severity, clause, message, at, exchangeId } = finding;
  storage
    .statement(
      `INSERT INTO finding_summary
       (chargePointId, code, severity, clause, message, count, firstAt, lastAt, exchangeId)
       VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)
       ON CONFLICT DO UPDATE SET severity = excluded.severity, clause = excluded.clause,
       message = excluded.message, count = count + 1, lastAt = excluded.lastAt,
       exchangeId = coalesce(excluded.exchangeId, exchangeId)`,
    )
    .run(chargePointId, code, severity, clause, message, at, at, exchangeId);
};

/** What is known of a charge point, the most recent first. */
export const listSummaries = (
  storage: Storage,
  chargePointId: string,
): Omit<FindingSummary, 'title'>[] =>
  storage
    .all<Selectable<FindingSummaryRow>>(
      storage.build
        .selectFrom('finding_summary')
        .selectAll()
        .where('chargePointId', '=', chargePointId)
        .orderBy('lastAt', 'desc')
        .orderBy('code'),
    )
    .map((row) => ({
      code: row.code,
      severity: row.severity as FindingSummary['severity'],
      clause: row.clause,
      count: row.count,
      firstAt: toInstant(row.firstAt),
      lastAt: toInstant(row.lastAt),
      message: row.message,
      exchangeId: row.exchangeId,
    }));
