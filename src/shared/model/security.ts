import { type Static, Type } from 'typebox';
import { ChargePointId, Instant, nullable, strictObject } from './common';

export const SecurityProfile = Type.Integer({
  minimum: 0,
  maximum: 3,
  description:
    'OCPP 1.6 Security §2.1. 0: none. 1: password. 2: password over TLS. 3: certificate over TLS.',
});

export const UpgradeStepName = Type.Enum(
  [
    'tls-port',
    'password',
    'root-certificate',
    'cpo-name',
    'client-certificate',
    'security-profile',
    'reconnect',
  ],
  {
    description:
      'tls-port: our port with TLS is open. password: a new AuthorizationKey. root-certificate: our CA certificate is installed. cpo-name: CpoName is set. client-certificate: it asks for a certificate and gets one. security-profile: SecurityProfile is raised. reconnect: it comes back with it.',
  },
);
export type UpgradeStepName = Static<typeof UpgradeStepName>;

export const UpgradeStep = strictObject({
  name: UpgradeStepName,
  state: Type.Enum(['open', 'waiting', 'done', 'failed', 'skipped'], {
    description: 'waiting: for an answer, a certificate or a connection.',
  }),
  at: nullable(Instant),
  message: nullable(Type.String({ description: 'What happened, in words.' })),
  commandId: nullable(Type.String()),
});
export type UpgradeStep = Static<typeof UpgradeStep>;

export const SecurityUpgrade = strictObject({
  chargePointId: ChargePointId,
  fromProfile: SecurityProfile,
  targetProfile: SecurityProfile,
  state: Type.Enum(['running', 'succeeded', 'cancelled']),
  steps: Type.Array(UpgradeStep),
  startedAt: Instant,
  endedAt: nullable(Instant),
});
export type SecurityUpgrade = Static<typeof SecurityUpgrade>;

export const ChargePointSecurity = strictObject({
  chargePointId: ChargePointId,
  connected: Type.Boolean(),
  requiredProfile: SecurityProfile,
  ownRequiredProfile: nullable(
    Type.Integer({ description: 'As set for it; null: as in the general settings.' }),
  ),
  currentProfile: nullable(
    Type.Integer({ description: 'What its connection reaches; null while there is none.' }),
  ),
  shownProfile: Type.Integer({ description: 'The highest that a connection of it has reached.' }),
  tls: nullable(Type.String({ description: 'TLS version and cipher suite of its connection.' })),
  hasPassword: Type.Boolean(),
  upgrade: nullable(SecurityUpgrade),
});
export type ChargePointSecurity = Static<typeof ChargePointSecurity>;

export const SecurityStatus = strictObject({
  plainUrl: nullable(Type.String({ description: 'Null while the port without TLS is closed.' })),
  tlsUrl: nullable(Type.String({ description: 'Null while the port with TLS is closed.' })),
  tlsFault: nullable(
    Type.String({
      description: 'Why the port with TLS could not be opened though the settings want it.',
    }),
  ),
  keysProtectedBy: nullable(
    Type.String({
      description:
        'The key store of the system that encrypts private keys; null: only the mode of their files guards them (0600).',
    }),
  ),
  cipherSuites: Type.Array(Type.String()),
  names: Type.Array(Type.String(), {
    description: 'The names and addresses that a server certificate of ours holds.',
  }),
  hasAuthority: Type.Boolean({ description: 'Whether our certificate authority was made yet.' }),
});
export type SecurityStatus = Static<typeof SecurityStatus>;
