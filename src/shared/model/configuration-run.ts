import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';
import { TemplateEntry } from './configuration';

/**
 * What became of one key: `equal` was left alone because it had the value already, `failed` got no answer,
 * `stopped` was not sent any more.
 */
export const RunKeyStatus = Type.Enum([
  'queued',
  'equal',
  'Accepted',
  'RebootRequired',
  'Rejected',
  'NotSupported',
  'failed',
  'stopped',
]);
export type RunKeyStatus = Static<typeof RunKeyStatus>;

/** What reading it back showed: `after-reboot` waits for the next boot, `unread` could not be read. */
export const Verification = Type.Enum(['confirmed', 'differs', 'after-reboot', 'unread']);
export type Verification = Static<typeof Verification>;

export const RunKey = strictObject({
  key: Type.String(),
  value: Type.String(),
  status: RunKeyStatus,
  /** Why it failed, in words. */
  message: nullable(Type.String()),
  verification: nullable(Verification),
  /** What reading it back gave. */
  readBack: nullable(Type.String()),
});
export type RunKey = Static<typeof RunKey>;

export const RunRowState = Type.Enum(
  ['queued', 'running', 'done', 'waiting-for-boot', 'failed', 'stopped'],
  {
    description:
      'done: every key has its value. failed: one has not. waiting-for-boot: accepted, and in force after a reboot.',
  },
);
export type RunRowState = Static<typeof RunRowState>;

/** One charge point of a run. */
export const ConfigurationRunRow = strictObject({
  runId: Type.Integer(),
  chargePointId: Type.String(),
  state: RunRowState,
  keys: Type.Array(RunKey),
  /** What kept it from being done as a whole, e.g. that it is offline. */
  message: nullable(Type.String()),
  finishedAt: nullable(Instant),
});
export type ConfigurationRunRow = Static<typeof ConfigurationRunRow>;

/** A template being given to charge points, or the result of it. */
export const ConfigurationRun = strictObject({
  id: Type.Integer(),
  templateId: nullable(Type.Integer()),
  name: Type.String({ description: 'The name of the template when the run began.' }),
  entries: Type.Array(TemplateEntry),
  skipEqual: Type.Boolean(),
  verify: Type.Boolean(),
  verifyAfterBoot: Type.Boolean(),
  state: Type.Enum(['running', 'finished', 'stopped']),
  startedAt: Instant,
  finishedAt: nullable(Instant),
  /** How many charge points are in each state. */
  counts: strictObject({
    queued: Type.Integer(),
    running: Type.Integer(),
    done: Type.Integer(),
    'waiting-for-boot': Type.Integer(),
    failed: Type.Integer(),
    stopped: Type.Integer(),
  }),
});
export type ConfigurationRun = Static<typeof ConfigurationRun>;
