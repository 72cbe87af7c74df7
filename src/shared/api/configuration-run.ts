import { Type } from 'typebox';
import { page, paging, strictObject } from '../model/common';
import { ConfigurationRun, ConfigurationRunRow } from '../model/configuration-run';
import { method } from './method';

const tag = 'Configuration';
const runId = { runId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) };

export const configurationRunMethods = {
  'configurationRun.list': method({
    http: 'GET /configuration-run',
    tag,
    summary: 'Runs, newest first',
    input: strictObject(paging),
    output: page(ConfigurationRun),
  }),
  'configurationRun.get': method({
    http: 'GET /configuration-run/{runId}',
    tag,
    summary: 'One run and how far it is',
    input: strictObject(runId),
    output: ConfigurationRun,
    errors: ['not-found'],
  }),
  'configurationRun.rows': method({
    http: 'GET /configuration-run/{runId}/row',
    tag,
    summary: 'What became of each charge point of a run',
    input: strictObject({ ...runId, ...paging }),
    output: page(ConfigurationRunRow),
    errors: ['not-found'],
  }),
  'configurationRun.stop': method({
    http: 'POST /configuration-run/{runId}/stop',
    tag,
    summary: 'Stop a run: what was not sent yet is not sent any more',
    input: strictObject(runId),
    output: ConfigurationRun,
    errors: ['not-found', 'conflict'],
  }),
  'configurationRun.retry': method({
    http: 'POST /configuration-run/{runId}/retry',
    tag,
    summary: 'Try the charge points again that failed or were stopped',
    input: strictObject(runId),
    output: ConfigurationRun,
    errors: ['not-found', 'conflict'],
  }),
};
