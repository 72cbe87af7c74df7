import type { Page } from '@shared/model/common';
import type { TemplateEntry } from '@shared/model/configuration';
import type {
  ConfigurationRun,
  ConfigurationRunRow,
  RunKey,
} from '@shared/model/configuration-run';
import type { Selectable } from 'kysely';
import { toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { ConfigurationRunRowRow } from './schema';
import type { Storage } from './storage';

type StoredRow = Selectable<ConfigurationRunRowRow>;

const toRow = (row: StoredRow): ConfigurationRunRow => ({
  runId: row.runId,
  chargePointId: row.chargePointId,
  state: row.state as ConfigurationRunRow['state'],
  keys: JSON.parse(row.keys),
  message: row.message,
  finishedAt: toInstantOrNull(row.finishedAt),
});

export const queuedKey = ({ key, value }: TemplateEntry): RunKey => ({
  key,
  value,
  status: 'queued',
  message: null,
  verification: null,
  readBack: null,
});

/** In the order of the identities. */
export const listRunRows = (
  storage: Storage,
  runId: number,
  paging: Paging,
): Page<ConfigurationRunRow> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['string']);
  let query = storage.build
    .selectFrom('configuration_run_row')
    .selectAll()
    .where('runId', '=', runId)
    .orderBy('chargePointId')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('chargePointId', '>', after[0]);
  return toPage(storage.all(query), limit, (row) => [row.chargePointId], toRow);
};

/** The next charge point of a run that nothing was sent to yet. */
export const nextQueuedRow = (storage: Storage, runId: number): ConfigurationRunRow | undefined => {
  const row = storage
    .statement(
      `SELECT * FROM configuration_run_row WHERE runId = ? AND state = 'queued'
       ORDER BY chargePointId LIMIT 1`,
    )
    .get(runId);
  return row === undefined ? undefined : toRow(row as StoredRow);
};

export const updateRunRow = (
  storage: Storage,
  { runId, chargePointId, state, keys, message }: ConfigurationRunRow,
  finishedAt: number | null,
): void => {
  storage
    .statement(
      `UPDATE configuration_run_row SET state = ?, keys = ?, message = ?, finishedAt = ?
       WHERE runId = ? AND chargePointId = ?`,
    )
    .run(state, JSON.stringify(keys), message, finishedAt, runId, chargePointId);
};

/** The rows of a run in these states, a list as SQL writes it. */
export const rowsIn = (storage: Storage, runId: number, states: string): ConfigurationRunRow[] =>
  (
    storage
      .statement(`SELECT * FROM configuration_run_row WHERE runId = ? AND state IN (${states})`)
      .all(runId) as StoredRow[]
  ).map(toRow);

/** What was not sent is not sent any more: the rows that nothing was sent to. */
export const stopQueuedRows = (storage: Storage, runId: number, at: number): void => {
  for (const row of rowsIn(storage, runId, `'queued'`)) {
    updateRunRow(storage, stopped(row), at);
  }
};

/** The row with what was not sent marked so. */
export const stopped = (row: ConfigurationRunRow): ConfigurationRunRow => ({
  ...row,
  state: 'stopped',
  keys: row.keys.map((key) => (key.status === 'queued' ? { ...key, status: 'stopped' } : key)),
});

/** Charge points that failed or were stopped go back to the queue; true where there are any. */
export const requeueRows = (storage: Storage, run: ConfigurationRun): boolean => {
  const rows = rowsIn(storage, run.id, `'failed', 'stopped'`);
  const keys = run.entries.map(queuedKey);
  for (const row of rows) {
    updateRunRow(storage, { ...row, state: 'queued', keys, message: null }, null);
  }
  return rows.length > 0;
};

/** Rows that wait for the charge point to boot, and whether they are to be read then. */
export const rowsWaitingForBoot = (
  storage: Storage,
  chargePointId: string,
): (ConfigurationRunRow & { readonly verifyAfterBoot: boolean })[] =>
  (
    storage
      .statement(
        `SELECT configuration_run_row.*, verifyAfterBoot FROM configuration_run_row
         JOIN configuration_run ON configuration_run.id = configuration_run_row.runId
         WHERE chargePointId = ? AND configuration_run_row.state = 'waiting-for-boot'`,
      )
      .all(chargePointId) as (StoredRow & { verifyAfterBoot: number })[]
  ).map((row) => ({ ...toRow(row), verifyAfterBoot: row.verifyAfterBoot === 1 }));
