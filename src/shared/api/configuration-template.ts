import { Type } from 'typebox';
import { ChargePointId, Empty, page, paging, strictObject } from '../model/common';
import { ConfigurationTemplate, ConfigurationTemplateProperties } from '../model/configuration';
import { ConfigurationRun } from '../model/configuration-run';
import { method } from './method';

const tag = 'Configuration';
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const templateId = { templateId: Id };

export const maxRunChargePoints = 1000;

const validate = Type.Optional(
  Type.Boolean({
    default: true,
    description: 'false takes values that the standard keys do not allow.',
  }),
);

export const configurationTemplateMethods = {
  'configurationTemplate.list': method({
    http: 'GET /configuration-template',
    tag,
    summary: 'Templates in alphabetical order',
    input: strictObject(paging),
    output: page(ConfigurationTemplate),
  }),
  'configurationTemplate.get': method({
    http: 'GET /configuration-template/{templateId}',
    tag,
    summary: 'One template',
    input: strictObject(templateId),
    output: ConfigurationTemplate,
    errors: ['not-found'],
  }),
  'configurationTemplate.create': method({
    http: 'POST /configuration-template',
    tag,
    summary: 'Create a template, from nothing or from a snapshot',
    description:
      'From a snapshot come the keys that can be written; `entries` are added to them or replace them.',
    input: strictObject({
      name: ConfigurationTemplateProperties.name,
      note: Type.Optional(ConfigurationTemplateProperties.note),
      entries: Type.Optional(ConfigurationTemplateProperties.entries),
      snapshotId: Type.Optional(Id),
      validate,
    }),
    output: ConfigurationTemplate,
    errors: ['not-found', 'conflict'],
  }),
  'configurationTemplate.put': method({
    http: 'PUT /configuration-template/{templateId}',
    tag,
    summary: 'Replace a template',
    input: strictObject({ ...templateId, ...ConfigurationTemplateProperties, validate }),
    output: ConfigurationTemplate,
    errors: ['not-found', 'conflict'],
  }),
  'configurationTemplate.delete': method({
    http: 'DELETE /configuration-template/{templateId}',
    tag,
    summary: 'Delete a template',
    description: 'What its runs did is kept.',
    input: strictObject(templateId),
    output: Empty,
    errors: ['not-found'],
  }),
  'configurationTemplate.apply': method({
    http: 'POST /configuration-template/{templateId}/apply',
    tag,
    summary: 'Give a template to charge points',
    description:
      'Answers at once with the run; follow it at GET /configuration-run/{runId}. Each key is a ChangeConfiguration; those that have the value already are left alone unless `skipEqual` is false.',
    input: strictObject({
      ...templateId,
      chargePointIds: Type.Array(ChargePointId, { minItems: 1, maxItems: maxRunChargePoints }),
      skipEqual: Type.Optional(
        Type.Boolean({ default: true, description: 'Read first, and leave equal keys alone.' }),
      ),
      verify: Type.Optional(
        Type.Boolean({ default: true, description: 'Read the keys back afterwards.' }),
      ),
      verifyAfterBoot: Type.Optional(
        Type.Boolean({
          default: false,
          description:
            'Read those that answered RebootRequired back after the next boot, unless "Quiet / OCTT" is on.',
        }),
      ),
    }),
    output: ConfigurationRun,
    errors: ['not-found', 'unknown-charge-point', 'conflict'],
  }),
};
