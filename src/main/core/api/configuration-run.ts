import type { configurationRunMethods } from '@shared/api/configuration-run';
import type { ConfigurationRun } from '@shared/model/configuration-run';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import { listRunRows, requeueRows, stopQueuedRows } from '../storage/configuration-run-rows';
import { findRun, listRuns, setRunState } from '../storage/configuration-runs';

export const configurationRunImplementation = {
  'configurationRun.list': (core, paging) => listRuns(core.storage, paging),

  'configurationRun.get': (core, { runId }) => knownRun(core, runId),

  'configurationRun.rows': (core, { runId, ...paging }) => {
    knownRun(core, runId);
    return listRunRows(core.storage, runId, paging);
  },

  'configurationRun.stop': async (core, { runId }) => {
    await core.commit.write(() => {
      const { state } = knownRun(core, runId);
      if (state !== 'running') throw new AppError('conflict', `The run ${runId} is ${state}.`);
      stopQueuedRows(core.storage, runId, core.now());
      setRunState(core.storage, runId, 'stopped', core.now());
    });
    return announced(core, runId);
  },

  'configurationRun.retry': async (core, { runId }) => {
    await core.commit.write(() => {
      const run = knownRun(core, runId);
      if (run.state === 'running') {
        throw new AppError('conflict', `The run ${runId} is under way; stop it or wait for it.`);
      }
      if (!requeueRows(core.storage, run)) {
        throw new AppError('conflict', `Nothing of the run ${runId} failed or was stopped.`);
      }
      setRunState(core.storage, runId, 'running', null);
    });
    core.configurationRuns.start(runId);
    return announced(core, runId);
  },
} satisfies Implements<typeof configurationRunMethods>;

const knownRun = (core: Core, runId: number): ConfigurationRun => {
  const run = findRun(core.storage, runId);
  if (run === undefined) {
    throw new AppError(
      'not-found',
      `There is no configuration run ${runId}; list the runs for those there are.`,
    );
  }
  return run;
};

const announced = (core: Core, runId: number): ConfigurationRun => {
  const run = knownRun(core, runId);
  core.events.emit('configurationRun.changed', run);
  return run;
};
