import type { Origin } from '@shared/api';
import type { Page } from '@shared/model/common';
import type { TemplateEntry } from '@shared/model/configuration';
import type { ConfigurationRun } from '@shared/model/configuration-run';
import type { Selectable } from 'kysely';
import { queuedKey, rowsIn, stopped, updateRunRow } from './configuration-run-rows';
import { toInstant, toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import type { ConfigurationRunTableRow } from './schema';
import type { Storage } from './storage';

type StoredRun = Selectable<ConfigurationRunTableRow>;

/** So many runs are kept. */
export const runsKept = 200;

export interface NewRun {
  readonly templateId: number;
  readonly name: string;
  readonly entries: readonly TemplateEntry[];
  readonly skipEqual: boolean;
  readonly verify: boolean;
  readonly verifyAfterBoot: boolean;
  readonly origin: Origin;
}

/** Stores a run with a row for each charge point; the oldest finished run goes when there are too many. */
export const insertRun = (
  storage: Storage,
  run: NewRun,
  chargePointIds: readonly string[],
  at: number,
): number => {
  const { id } = storage
    .statement(
      `INSERT INTO configuration_run
         (templateId, name, entries, skipEqual, verify, verifyAfterBoot, state, origin, startedAt)
       VALUES (?, ?, ?, ?, ?, ?, 'running', ?, ?) RETURNING id`,
    )
    .get(
      run.templateId,
      run.name,
      JSON.stringify(run.entries),
      run.skipEqual ? 1 : 0,
      run.verify ? 1 : 0,
      run.verifyAfterBoot ? 1 : 0,
      run.origin,
      at,
    ) as { id: number };
  const keys = JSON.stringify(run.entries.map(queuedKey));
  const insertRow = storage.statement(
    `INSERT INTO configuration_run_row (runId, chargePointId, state, keys) VALUES (?, ?, 'queued', ?)`,
  );
  for (const chargePointId of chargePointIds) insertRow.run(id, chargePointId, keys);
  storage
    .statement(
      `DELETE FROM configuration_run WHERE state <> 'running' AND id <= (
         SELECT id FROM configuration_run ORDER BY id DESC LIMIT 1 OFFSET ${runsKept})`,
    )
    .run();
  return id;
};

const countsOf = (storage: Storage, runId: number): ConfigurationRun['counts'] => {
  const counts = { queued: 0, running: 0, done: 0, 'waiting-for-boot': 0, failed: 0, stopped: 0 };
  const rows = storage
    .statement(
      'SELECT state, count(*) AS count FROM configuration_run_row WHERE runId = ? GROUP BY state',
    )
    .all(runId) as { state: keyof typeof counts; count: number }[];
  for (const { state, count } of rows) counts[state] = count;
  return counts;
};

const toRun = (storage: Storage, row: StoredRun): ConfigurationRun => ({
  id: row.id,
  templateId: row.templateId,
  name: row.name,
  entries: JSON.parse(row.entries),
  skipEqual: row.skipEqual === 1,
  verify: row.verify === 1,
  verifyAfterBoot: row.verifyAfterBoot === 1,
  state: row.state as ConfigurationRun['state'],
  startedAt: toInstant(row.startedAt),
  finishedAt: toInstantOrNull(row.finishedAt),
  counts: countsOf(storage, row.id),
});

export const findRun = (storage: Storage, id: number): ConfigurationRun | undefined => {
  const row = storage.statement('SELECT * FROM configuration_run WHERE id = ?').get(id);
  return row === undefined ? undefined : toRun(storage, row as StoredRun);
};

/** Who asked for a run; its commands go out in that name. */
export const runOrigin = (storage: Storage, id: number): Origin =>
  (
    storage.statement('SELECT origin FROM configuration_run WHERE id = ?').get(id) as
      | { origin: Origin }
      | undefined
  )?.origin ?? 'internal';

/** Newest first. */
export const listRuns = (storage: Storage, paging: Paging): Page<ConfigurationRun> => {
  const limit = limitOf(paging);
  const after = readCursor(paging, ['number']);
  let query = storage.build
    .selectFrom('configuration_run')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('id', '<', after[0]);
  return toPage(
    storage.all(query),
    limit,
    (row) => [row.id],
    (row) => toRun(storage, row),
  );
};

export const setRunState = (
  storage: Storage,
  id: number,
  state: ConfigurationRun['state'],
  finishedAt: number | null,
): void => {
  storage
    .statement('UPDATE configuration_run SET state = ?, finishedAt = ? WHERE id = ?')
    .run(state, finishedAt, id);
};

/** Runs that an ended process left under way; to be called before anything is sent. */
export const stopLeftRuns = (storage: Storage, at: number): void => {
  const runs = storage
    .statement(`SELECT id FROM configuration_run WHERE state = 'running'`)
    .all() as { id: number }[];
  for (const { id } of runs) {
    for (const row of rowsIn(storage, id, `'queued', 'running'`)) {
      updateRunRow(storage, { ...stopped(row), message: leftMessage }, at);
    }
    setRunState(storage, id, 'stopped', at);
  }
};

const leftMessage = 'The central system was stopped before it was done; try again.';
