import type { configurationTemplateMethods } from '@shared/api/configuration-template';
import {
  type ConfigurationTemplate,
  maxTemplateEntries,
  type TemplateEntry,
} from '@shared/model/configuration';
import { checkValue, isWriteOnly, standardKey } from '@shared/ocpp/configuration-keys';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import { findRun, insertRun } from '../storage/configuration-runs';
import { findSnapshot, keysOf } from '../storage/configuration-snapshots';
import {
  deleteTemplate,
  findTemplate,
  findTemplateByName,
  insertTemplate,
  listTemplates,
  updateTemplate,
} from '../storage/configuration-templates';
import { knownStation } from './known';

export const configurationTemplateImplementation = {
  'configurationTemplate.list': (core, paging) => listTemplates(core.storage, paging),

  'configurationTemplate.get': (core, { templateId }) => knownTemplate(core, templateId),

  'configurationTemplate.create': async (core, input) => {
    const { name, note = '', entries = [], snapshotId, validate = true } = input;
    const all = merge(snapshotId === undefined ? [] : writableOf(core, snapshotId), entries);
    checkEntries(all, entries, validate);
    const template = await core.commit.write(() => {
      checkName(core, name, undefined);
      return insertTemplate(core.storage, { name, note, entries: all }, core.now());
    });
    core.events.emit('configurationTemplate.changed', template);
    return template;
  },

  'configurationTemplate.put': async (core, input) => {
    const { templateId, name, note, entries, validate = true } = input;
    checkEntries(entries, entries, validate);
    const template = await core.commit.write(() => {
      knownTemplate(core, templateId);
      checkName(core, name, templateId);
      return updateTemplate(core.storage, templateId, { name, note, entries }, core.now());
    });
    if (template === undefined) throw unknownTemplate(templateId);
    core.events.emit('configurationTemplate.changed', template);
    return template;
  },

  'configurationTemplate.delete': async (core, { templateId }) => {
    const deleted = await core.commit.write(() => deleteTemplate(core.storage, templateId));
    if (!deleted) throw unknownTemplate(templateId);
    core.events.emit('configurationTemplate.deleted', { id: templateId });
    return {};
  },

  'configurationTemplate.apply': async (core, input, origin) => {
    const { templateId, chargePointIds, ...choices } = input;
    const { skipEqual = true, verify = true, verifyAfterBoot = false } = choices;
    const { name, entries } = knownTemplate(core, templateId);
    if (entries.length === 0) {
      throw new AppError('conflict', `The template "${name}" has no keys; add some first.`);
    }
    const ids = [...new Set(chargePointIds)];
    for (const cpId of ids) knownStation(core, cpId);
    const run = { templateId, name, entries, skipEqual, verify, verifyAfterBoot, origin };
    const runId = await core.commit.write(() => insertRun(core.storage, run, ids, core.now()));
    const started = findRun(core.storage, runId);
    if (started === undefined) throw new Error(`The run ${runId} was written and is not there.`);
    core.events.emit('configurationRun.changed', started);
    core.configurationRuns.start(runId);
    return started;
  },
} satisfies Implements<typeof configurationTemplateMethods>;

const unknownTemplate = (templateId: number): AppError =>
  new AppError(
    'not-found',
    `There is no configuration template ${templateId}; list the templates for those there are.`,
  );

const knownTemplate = (core: Core, templateId: number): ConfigurationTemplate => {
  const template = findTemplate(core.storage, templateId);
  if (template === undefined) throw unknownTemplate(templateId);
  return template;
};

/** Two templates of one name could not be told apart. */
const checkName = (core: Core, name: string, own: number | undefined): void => {
  const other = findTemplateByName(core.storage, name);
  if (other === undefined || other.id === own) return;
  throw new AppError(
    'conflict',
    `There is a template "${other.name}" already; choose another name.`,
  );
};

/** The keys of a snapshot that a template can set: those that may be written and have a value. */
const writableOf = (core: Core, snapshotId: number): TemplateEntry[] => {
  const row = findSnapshot(core.storage, snapshotId);
  if (row === undefined) {
    throw new AppError(
      'not-found',
      `There is no snapshot ${snapshotId}; list the snapshots of a charge point for those there are.`,
    );
  }
  return keysOf(row).flatMap(({ key, value, readonly }) =>
    readonly || value === null || isWriteOnly(key) || standardKey(key)?.access === 'R'
      ? []
      : [{ key, value }],
  );
};

const merge = (base: readonly TemplateEntry[], more: readonly TemplateEntry[]): TemplateEntry[] => {
  const names = new Set(more.map(({ key }) => key.toLowerCase()));
  return [...base.filter(({ key }) => !names.has(key.toLowerCase())), ...more];
};

/** `given` are those of the request, which the pointers point into; a secret is never kept in a template. */
const checkEntries = (
  all: readonly TemplateEntry[],
  given: readonly TemplateEntry[],
  validate: boolean,
): void => {
  const problems = given.flatMap(({ key, value }, index) => {
    const pointer = `/entries/${index}`;
    if (isWriteOnly(key)) {
      const message = `${key} is a secret of one charge point; set it there, not in a template.`;
      return [{ pointer: `${pointer}/key`, message }];
    }
    const isTwice = given.findIndex((other) => isSameKey(other, key)) !== index;
    if (isTwice) return [{ pointer: `${pointer}/key`, message: `${key} stands here twice.` }];
    const message = validate ? checkValue(standardKey(key), key, value) : null;
    return message === null ? [] : [{ pointer: `${pointer}/value`, message }];
  });
  if (all.length > maxTemplateEntries) {
    const message = `a template holds ${maxTemplateEntries} keys at most.`;
    problems.push({ pointer: '/entries', message });
  }
  const [first] = problems;
  if (first === undefined) return;
  throw new AppError(
    'invalid-input',
    `The template is not accepted: ${first.message} validate=false takes values as they are.`,
    problems,
  );
};

const isSameKey = (entry: TemplateEntry, key: string): boolean =>
  entry.key.toLowerCase() === key.toLowerCase();
