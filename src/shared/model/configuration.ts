import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';

/** A configuration key as OCPP defines it: see `src/shared/ocpp/configuration-keys`. */
export const StandardConfigurationKey = strictObject({
  key: Type.String(),
  profile: Type.String({ description: 'The feature profile that brings it.' }),
  clause: Type.String(),
  required: Type.Boolean(),
  access: Type.Enum(['R', 'RW', 'R or RW', 'W'], {
    description: 'W is never told; with R or RW it is up to the charge point.',
  }),
  type: Type.Enum(['boolean', 'integer', 'list', 'string']),
  unit: nullable(Type.String()),
  minimum: nullable(Type.Integer()),
  maximum: nullable(Type.Integer()),
  values: nullable(Type.Array(Type.String())),
  maxLengthKey: nullable(Type.String()),
  help: Type.String(),
});

/** What made a snapshot or a change of a key: it was read, we changed it, or a boot put it into force. */
export const ConfigurationCause = Type.Enum(['read', 'changed', 'booted']);
export type ConfigurationCause = Static<typeof ConfigurationCause>;

const ChangeAnswer = nullable(
  Type.Enum(['Accepted', 'RebootRequired'], { description: 'Where we changed it: the answer.' }),
);

export const SnapshotKey = strictObject({
  key: Type.String(),
  value: nullable(Type.String()),
  readonly: Type.Boolean(),
  rebootRequired: Type.Boolean(),
});
export type SnapshotKey = Static<typeof SnapshotKey>;

const snapshotMembers = {
  id: Type.Integer(),
  chargePointId: Type.String(),
  at: Instant,
  /** When a later reading last found it unchanged. */
  seenAt: Instant,
  cause: ConfigurationCause,
  /** Where we changed a key: which one, and to what. */
  key: nullable(Type.String()),
  value: nullable(Type.String()),
  status: ChangeAnswer,
  keyCount: Type.Integer(),
};

/** The configuration of a charge point from a time on, without its keys. */
export const ConfigurationSnapshot = strictObject(snapshotMembers);
export type ConfigurationSnapshot = Static<typeof ConfigurationSnapshot>;

export const ConfigurationSnapshotDetail = strictObject({
  ...snapshotMembers,
  keys: Type.Array(SnapshotKey),
  /** Keys that it was asked for and did not know. */
  unknownKeys: Type.Array(Type.String()),
});
export type ConfigurationSnapshotDetail = Static<typeof ConfigurationSnapshotDetail>;

/** What reading all keys gave. */
export const ConfigurationReading = strictObject({
  snapshot: ConfigurationSnapshotDetail,
  /** GetConfiguration requests that it took. */
  requests: Type.Integer(),
  /** Keys that were asked for and came back neither with a value nor as unknown. */
  unanswered: Type.Array(Type.String()),
});
export type ConfigurationReading = Static<typeof ConfigurationReading>;

export const ConfigurationKeyChange = strictObject({
  id: Type.Integer(),
  chargePointId: Type.String(),
  key: Type.String(),
  at: Instant,
  value: nullable(Type.String()),
  previousValue: nullable(Type.String()),
  /** The first value that became known has none before it. */
  isFirst: Type.Boolean(),
  cause: ConfigurationCause,
  status: ChangeAnswer,
});
export type ConfigurationKeyChange = Static<typeof ConfigurationKeyChange>;

export const ConfigurationDifference = strictObject({
  key: Type.String(),
  kind: Type.Enum(['added', 'removed', 'changed', 'same'], {
    description: 'Added is on the other side only, removed on the first side only.',
  }),
  value: nullable(Type.String()),
  otherValue: nullable(Type.String()),
  /** What a standard key is about; null for keys of the vendor. */
  help: nullable(Type.String()),
});
export type ConfigurationDifference = Static<typeof ConfigurationDifference>;

/** Which configuration one side of a comparison is. */
export const ConfigurationSide = strictObject({
  chargePointId: Type.String(),
  snapshotId: nullable(Type.Integer()),
  at: nullable(Instant),
});
export type ConfigurationSide = Static<typeof ConfigurationSide>;

export const ConfigurationComparison = strictObject({
  side: ConfigurationSide,
  otherSide: ConfigurationSide,
  items: Type.Array(ConfigurationDifference),
});
export type ConfigurationComparison = Static<typeof ConfigurationComparison>;

export const TemplateEntry = strictObject({
  key: Type.String({ minLength: 1, maxLength: 50 }),
  value: Type.String({ maxLength: 500 }),
});
export type TemplateEntry = Static<typeof TemplateEntry>;

export const maxTemplateEntries = 200;

export const ConfigurationTemplateProperties = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  note: Type.String({ maxLength: 500 }),
  entries: Type.Array(TemplateEntry, { maxItems: maxTemplateEntries }),
};

/** A named set of values to be given to charge points. */
export const ConfigurationTemplate = strictObject({
  id: Type.Integer(),
  ...ConfigurationTemplateProperties,
  createdAt: Instant,
  changedAt: Instant,
});
export type ConfigurationTemplate = Static<typeof ConfigurationTemplate>;
