import type { ConfigurationRun, ConfigurationRunRow } from '@shared/model/configuration-run';
import type { Core } from '../context';
import { nextQueuedRow, updateRunRow } from '../storage/configuration-run-rows';
import { findRun, runOrigin, setRunState } from '../storage/configuration-runs';
import { applyRow } from './apply';

/** Works through runs; everything about them is in the database, so that nothing is lost with a window. */
export interface ConfigurationRuns {
  /** Begins or goes on with a run that is stored as running. */
  start(runId: number): void;
  /** Sends nothing more; rows under way stay as they are until the next start finds them. */
  stop(): void;
}

/** So many charge points of a run are given their keys at once. */
const lanesPerRun = 20;

export const createConfigurationRuns = (coreOf: () => Core): ConfigurationRuns => {
  const lanes = new Map<number, number>();
  /** The last run at work on a charge point: two templates do not mix there. */
  const turns = new Map<string, Promise<unknown>>();
  let stopping = false;

  const isStopped = (runId: number): boolean =>
    stopping || findRun(coreOf().storage, runId)?.state !== 'running';

  /** The next charge point, marked as under way, so that no other lane takes it. */
  const take = (runId: number): Promise<ConfigurationRunRow | undefined> => {
    const { commit, storage } = coreOf();
    return commit.write(() => {
      const row = isStopped(runId) ? undefined : nextQueuedRow(storage, runId);
      if (row === undefined) return undefined;
      const taken: ConfigurationRunRow = { ...row, state: 'running' };
      updateRunRow(storage, taken, null);
      return taken;
    });
  };

  const keep = async (row: ConfigurationRunRow): Promise<void> => {
    if (stopping) return;
    await keepRow(coreOf(), row);
  };

  const inTurn = async (chargePointId: string, act: () => Promise<void>): Promise<void> => {
    const turn = (turns.get(chargePointId) ?? Promise.resolve()).then(act);
    // Whoever is next goes on whatever became of this one.
    const over = turn.catch(() => undefined);
    turns.set(chargePointId, over);
    await turn.finally(() => {
      if (turns.get(chargePointId) === over) turns.delete(chargePointId);
    });
  };

  const work = async (run: ConfigurationRun): Promise<void> => {
    const core = coreOf();
    const origin = runOrigin(core.storage, run.id);
    for (let row = await take(run.id); row !== undefined; row = await take(run.id)) {
      announce(core, row);
      const place = { core, run, origin, isStopped: () => isStopped(run.id), keep };
      const taken = row;
      await inTurn(row.chargePointId, async () => keep(await applyRow(place, taken)));
    }
  };

  const finish = async (runId: number): Promise<void> => {
    const { commit, storage, events, now } = coreOf();
    const run = await commit.write(() => {
      const found = findRun(storage, runId);
      if (found?.state !== 'running') return found;
      setRunState(storage, runId, 'finished', now());
      return findRun(storage, runId);
    });
    if (run !== undefined) events.emit('configurationRun.changed', run);
  };

  const lane = async (run: ConfigurationRun): Promise<void> => {
    try {
      await work(run);
    } catch (error) {
      if (stopping) return;
      coreOf().log.error({ err: error, runId: run.id }, 'A configuration run met a bug.');
    } finally {
      const left = (lanes.get(run.id) ?? 1) - 1;
      lanes.set(run.id, left);
      if (left === 0) {
        lanes.delete(run.id);
        if (!stopping) await finish(run.id);
      }
    }
  };

  return {
    start: (runId) => {
      const run = findRun(coreOf().storage, runId);
      if (run === undefined) return;
      const more = Math.min(lanesPerRun, run.counts.queued);
      lanes.set(runId, (lanes.get(runId) ?? 0) + more);
      for (let count = 0; count < more; count++) {
        // Where its end cannot be stored, the next start of the process finds it.
        lane(run).catch((error: unknown) =>
          coreOf().log.error(
            { err: error, runId },
            'The end of a configuration run was not stored.',
          ),
        );
      }
    },
    stop: () => {
      stopping = true;
    },
  };
};

/** Stores a row and tells of it. */
export const keepRow = async (core: Core, row: ConfigurationRunRow): Promise<void> => {
  const isOpen = row.state === 'queued' || row.state === 'running';
  const finishedAt = isOpen ? null : core.now();
  await core.commit.write(() => updateRunRow(core.storage, row, finishedAt));
  announce(core, {
    ...row,
    finishedAt: finishedAt === null ? null : new Date(finishedAt).toISOString(),
  });
};

const announce = (core: Core, row: ConfigurationRunRow): void => {
  core.events.emit('configurationRunRow.changed', row);
  core.events.emit('configurationRun.changed', () => {
    const run = findRun(core.storage, row.runId);
    if (run === undefined) throw new Error(`The run ${row.runId} is gone while it runs.`);
    return run;
  });
};
