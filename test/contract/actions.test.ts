import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ActionName,
  actionNames,
  actions,
  incomingActions,
  outgoingActions,
  type PayloadKind,
} from '@shared/ocpp/actions';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPayload, readTolerantly } from '../../src/main/core/ocpp/validate';
import { resolved, type Schema, spoiltSamples, validSamples } from './payload-samples';

const packaged = join(import.meta.dirname, '../../node_modules/ocpp-rpc/lib/schemas/ocpp1_6.json');
const official = new Map(
  (JSON.parse(readFileSync(packaged, 'utf8')) as (Schema & { $id: string })[]).map((schema) => [
    schema.$id,
    schema,
  ]),
);

const kinds: readonly PayloadKind[] = ['request', 'response'];
const messages = actionNames.flatMap((action) =>
  kinds.map((kind) => ({
    action,
    kind,
    message: `${action}.${kind === 'request' ? 'req' : 'conf'}`,
  })),
);

const officialOf = (message: string): Schema => {
  const schema = official.get(`urn:${message}`);
  if (schema === undefined) throw new Error(`there is no official schema of ${message}`);
  return schema;
};

const oursOf = (action: ActionName, kind: PayloadKind): Schema => actions[action][kind] as Schema;

/** Both sides are judged by the same validator; only then does the schema make the difference. */
const compile = (schema: Schema): ValidateFunction => {
  const ajv = new Ajv({ strict: false, multipleOfPrecision: 6 });
  addFormats.default(ajv);
  return ajv.compile({ ...schema, $schema: undefined, $id: undefined });
};

/** What a schema demands, path by path, whatever its notation. */
const demands = (given: Schema, root: Schema, path = ''): [string, unknown][] => {
  const schema = resolved(given, root);
  const { type, maxLength, minItems, multipleOf, format, additionalProperties } = schema;
  const own = {
    type,
    maxLength,
    minItems,
    multipleOf,
    format,
    additionalProperties,
    enum: schema.enum === undefined ? undefined : [...schema.enum].sort(),
    required: [...(schema.required ?? [])].sort(),
  };
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    demands(member, root, `${path}/${name}`),
  );
  const items = schema.items === undefined ? [] : demands(schema.items, root, `${path}/*`);
  return [[path, own], ...members, ...items];
};

describe('the registry of actions', () => {
  test('holds the 28 actions of the core text and the 11 of the security extension', () => {
    const security = actionNames.filter((name) => actions[name].profile === 'Security');
    expect([actionNames.length, security.length]).toEqual([39, 11]);
    expect(messages.map(({ message }) => `urn:${message}`).sort()).toEqual(
      [...official.keys()].sort(),
    );
  });

  test('names each definition by its name on the wire', () => {
    expect(actionNames.map((name) => actions[name].action)).toEqual(actionNames);
  });

  test('knows which side sends which action, DataTransfer both ways', () => {
    expect(incomingActions).toEqual([
      'Authorize',
      'BootNotification',
      'DataTransfer',
      'DiagnosticsStatusNotification',
      'FirmwareStatusNotification',
      'Heartbeat',
      'LogStatusNotification',
      'MeterValues',
      'SecurityEventNotification',
      'SignCertificate',
      'SignedFirmwareStatusNotification',
      'StartTransaction',
      'StatusNotification',
      'StopTransaction',
    ]);
    const both = outgoingActions.filter((name) => incomingActions.some((other) => other === name));
    expect(both).toEqual(['DataTransfer']);
    expect(incomingActions.length + outgoingActions.length).toBe(40);
  });

  test.each(outgoingActions)('tells a person what to fill into %s', (name) => {
    const undescribed = Object.entries(oursOf(name, 'request').properties ?? {}).filter(
      ([, member]) => !('description' in member && String(member.description).endsWith('.')),
    );
    expect(undescribed.map(([member]) => member)).toEqual([]);
  });
});

describe.each(messages)('$message', ({ action, kind, message }) => {
  const ours = oursOf(action, kind);
  const theirs = officialOf(message);
  const accepts = compile(ours);
  const officialAccepts = compile(theirs);

  // The packaged set has every erratum of the texts in it, so no difference is intended.
  test('D8 demands what the corrected official schema demands', () => {
    const sorted = (schema: Schema) => demands(schema, schema).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(ours)).toEqual(sorted(theirs));
  });

  test('D8 accepts generated payloads the official schema accepts, and the other way round', () => {
    fc.assert(
      fc.property(fc.oneof(validSamples(theirs, theirs), validSamples(ours, ours)), (sample) => {
        expect(accepts(sample)).toBe(true);
        expect(officialAccepts(sample)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('D8 rejects exactly the spoilt payloads the official schema rejects', () => {
    let rejected = 0;
    fc.assert(
      fc.property(spoiltSamples(theirs, theirs), (sample) => {
        const verdict = officialAccepts(sample);
        if (!verdict) rejected += 1;
        expect(accepts(sample)).toBe(verdict);
        if (!verdict) expect(checkPayload(action, kind, sample)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(rejected).toBeGreaterThan(0);
  });

  test('B17 is read tolerantly from any spoilt payload, with members of the right type only', () => {
    const rightTypes = compile(onlyTypes(ours));
    fc.assert(
      fc.property(spoiltSamples(ours, ours), (sample) => {
        const { value, deviations } = readTolerantly(action, kind, sample);
        expect(rightTypes(value)).toBe(true);
        expect(deviations).toEqual(checkPayload(action, kind, sample));
        if (deviations.length === 0) expect(value).toBe(sample);
      }),
      { numRuns: 40 },
    );
  });
});

/** The schema with nothing but its basic types: what a tolerant reading promises. */
function onlyTypes(schema: Schema): Schema {
  const { type, properties, items } = schema;
  return {
    ...(type === undefined ? {} : { type }),
    ...(items === undefined ? {} : { items: onlyTypes(items) }),
    ...(properties === undefined
      ? {}
      : {
          additionalProperties: false,
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, member]) => [name, onlyTypes(member)]),
          ),
        }),
  };
}
