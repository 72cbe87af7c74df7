import { Type } from 'typebox';
import { ChargePointId, Instant, page, paging, strictObject } from '../model/common';
import {
  ConfigurationComparison,
  ConfigurationKeyChange,
  ConfigurationReading,
  ConfigurationSnapshot,
  ConfigurationSnapshotDetail,
  StandardConfigurationKey,
} from '../model/configuration';
import { method } from './method';

const tag = 'Configuration';
const cpId = { cpId: ChargePointId };
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

export const configurationMethods = {
  'configurationKey.list': method({
    http: 'GET /configuration-key',
    tag,
    summary: 'The standard configuration keys: type, unit, range, clause and what they are for',
    input: strictObject({}),
    output: strictObject({ items: Type.Array(StandardConfigurationKey) }),
  }),
  'configuration.read': method({
    http: 'POST /charge-point/{cpId}/configuration/snapshot',
    tag,
    summary: 'Read all keys from the charge point and keep a snapshot',
    description:
      'Asks for all keys at once (OCPP 1.6 §5.8). Where that fails, or known keys are missing from the answer, it asks for them by name, no more than GetConfigurationMaxKeys at a time.',
    input: strictObject({
      ...cpId,
      timeoutSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
    }),
    output: ConfigurationReading,
    errors: [
      'unknown-charge-point',
      'offline',
      'timeout',
      'call-error',
      'connection-lost',
      'invalid-response',
    ],
  }),
  'configuration.snapshots': method({
    http: 'GET /charge-point/{cpId}/configuration/snapshot',
    tag,
    summary: 'Its configurations over time, newest first',
    description: 'A reading that finds nothing changed makes no new one; it moves `seenAt`.',
    input: strictObject({ ...cpId, ...paging }),
    output: page(ConfigurationSnapshot),
    errors: ['unknown-charge-point'],
  }),
  'configuration.snapshot': method({
    http: 'GET /charge-point/{cpId}/configuration/snapshot/{snapshotId}',
    tag,
    summary: 'One snapshot with its keys',
    input: strictObject({ ...cpId, snapshotId: Id }),
    output: ConfigurationSnapshotDetail,
    errors: ['unknown-charge-point', 'not-found'],
  }),
  'configuration.history': method({
    http: 'GET /charge-point/{cpId}/configuration/history',
    tag,
    summary: 'How its keys changed, newest first',
    input: strictObject({
      ...cpId,
      ...paging,
      key: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
    }),
    output: page(ConfigurationKeyChange),
    errors: ['unknown-charge-point'],
  }),
  'configuration.compare': method({
    http: 'GET /charge-point/{cpId}/configuration/compare',
    tag,
    summary: 'Compare two configurations, of two times or of two charge points',
    description:
      'Each side is a snapshot, or what was in force at a time, or without either what is known now. Values that mean the same are the same, e.g. True and true, or a list in another order.',
    input: strictObject({
      ...cpId,
      snapshotId: Type.Optional(Id),
      at: Type.Optional(Instant),
      otherCpId: Type.Optional(ChargePointId),
      otherSnapshotId: Type.Optional(Id),
      otherAt: Type.Optional(Instant),
    }),
    output: ConfigurationComparison,
    errors: ['unknown-charge-point', 'not-found'],
  }),
  'configuration.setReadAfterBoot': method({
    http: 'PUT /charge-point/{cpId}/configuration/read-after-boot',
    tag,
    summary: 'Read the keys that wait for a reboot again after the next boot, once',
    description: 'Nothing is read by itself while "Quiet / OCTT" is on.',
    input: strictObject({ ...cpId, wanted: Type.Boolean() }),
    output: strictObject({ wanted: Type.Boolean() }),
    errors: ['unknown-charge-point'],
  }),
  'configuration.readAfterBoot': method({
    http: 'GET /charge-point/{cpId}/configuration/read-after-boot',
    tag,
    summary: 'Whether they are read again after the next boot',
    input: strictObject(cpId),
    output: strictObject({ wanted: Type.Boolean() }),
    errors: ['unknown-charge-point'],
  }),
};
