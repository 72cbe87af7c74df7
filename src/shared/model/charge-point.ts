import { type Static, Type } from 'typebox';
import { ChargePointId, ConnectorId, Instant, nullable, strictObject } from './common';

export const Registration = Type.Enum(['Accepted', 'Pending', 'Rejected'], {
  description: 'How a BootNotification of this charge point is answered (OCPP 1.6 §4.2).',
});
export type Registration = Static<typeof Registration>;

export const Connector = strictObject({
  connectorId: ConnectorId,
  status: nullable(Type.String({ description: 'The status word as it was reported.' })),
  errorCode: nullable(Type.String()),
  info: nullable(Type.String()),
  vendorId: nullable(Type.String()),
  vendorErrorCode: nullable(Type.String()),
  statusAt: nullable(Instant),
  availabilityPending: nullable(
    Type.Enum(['Operative', 'Inoperative'], {
      description: 'A ChangeAvailability answered Scheduled, not yet in effect (OCPP 1.6 §5.2).',
    }),
  ),
  transactionId: nullable(Type.Integer({ description: 'The transaction running here.' })),
});
export type Connector = Static<typeof Connector>;

/** What a person sets for one charge point; null means: as in the general settings. */
export const ChargePointSettings = strictObject({
  registration: Registration,
  strict: nullable(
    Type.Boolean({
      description:
        'Answer deviations with the CALLERROR the text asks for instead of tolerating them.',
    }),
  ),
  heartbeatIntervalSeconds: nullable(Type.Integer({ minimum: 0, maximum: 604_800 })),
  pingIntervalSeconds: nullable(
    Type.Integer({ minimum: 0, maximum: 86_400, description: '0 sends no pings.' }),
  ),
  toleratedMissedPongs: nullable(Type.Integer({ minimum: 0, maximum: 100 })),
  neverPongs: Type.Boolean({
    description:
      'This charge point never answers pings: silence longer than three heartbeat intervals ends the connection instead.',
  }),
  commandTimeoutSeconds: nullable(Type.Integer({ minimum: 1, maximum: 600 })),
  pendingIntervalSeconds: nullable(
    Type.Integer({
      minimum: 0,
      maximum: 86_400,
      description:
        'How long it waits before it boots again while it is answered Pending or Rejected.',
    }),
  ),
  currentTimeOffsetSeconds: Type.Integer({
    minimum: -315_360_000,
    maximum: 315_360_000,
    description: 'Added to the time it is told in the answers to its boot and its heartbeats.',
  }),
  responseDelayMs: Type.Integer({
    minimum: 0,
    maximum: 60_000,
    description: 'Answers leave this much later; for charge points that cannot take them at once.',
  }),
  responseDelayActions: Type.Array(Type.String({ minLength: 1, maxLength: 50 }), {
    maxItems: 50,
    description: 'Only answers to these actions are delayed; empty: every answer.',
  }),
  assumedUtcOffsetMinutes: Type.Integer({
    minimum: -840,
    maximum: 840,
    description: 'Offset assumed for timestamps without a zone.',
  }),
  quiet: Type.Boolean({
    description:
      'It is sent only what a person, a script or the API asks for, as with the general setting `quiet`.',
  }),
  note: Type.String({ maxLength: 2000 }),
});
export type ChargePointSettings = Static<typeof ChargePointSettings>;

export const Link = strictObject({
  connectionId: Type.Integer(),
  remoteAddress: Type.String(),
  path: Type.String(),
  subprotocol: nullable(Type.String()),
  connectedAt: Instant,
  tls: nullable(Type.String({ description: 'TLS version and cipher suite; null over plain ws.' })),
  securityProfile: Type.Integer({
    description: 'The security profile that the connection reaches (OCPP 1.6 Security §2.1).',
  }),
  connections: Type.Integer({ description: 'Open sockets under this identity; 1 is normal.' }),
});

export const ChargePoint = strictObject({
  chargePointId: ChargePointId,
  cpId: Type.String({ description: 'The same as chargePointId, as the replaced system named it.' }),
  isNew: Type.Boolean({
    description: 'Registered by itself and not yet acknowledged by a person.',
  }),
  connected: Type.Boolean(),
  link: nullable(Link),
  vendor: nullable(Type.String()),
  model: nullable(Type.String()),
  chargePointSerialNumber: nullable(Type.String()),
  chargeBoxSerialNumber: nullable(Type.String()),
  firmwareVersion: nullable(Type.String()),
  iccid: nullable(Type.String()),
  imsi: nullable(Type.String()),
  meterType: nullable(Type.String()),
  meterSerialNumber: nullable(Type.String()),
  firstSeenAt: Instant,
  lastSeenAt: nullable(Instant),
  lastBootAt: nullable(Instant),
  bootStatus: nullable(Registration),
  hasPassword: Type.Boolean(),
  connectors: Type.Array(Connector),
  findingCount: Type.Integer({ description: 'Findings about it; counted up to 999.' }),
  settings: ChargePointSettings,
});
export type ChargePoint = Static<typeof ChargePoint>;

export const StatusChange = strictObject({
  id: Type.Integer(),
  connectorId: ConnectorId,
  status: nullable(Type.String()),
  errorCode: nullable(Type.String()),
  info: nullable(Type.String()),
  vendorId: nullable(Type.String()),
  vendorErrorCode: nullable(Type.String()),
  at: Instant,
  receivedAt: Instant,
});
export type StatusChange = Static<typeof StatusChange>;

export const ConfigurationKey = strictObject({
  key: Type.String(),
  value: nullable(Type.String()),
  readonly: Type.Boolean(),
  /** Set when a change was answered RebootRequired and the charge point has not booted since. */
  rebootRequired: Type.Boolean(),
  readAt: Instant,
});
export type ConfigurationKey = Static<typeof ConfigurationKey>;
