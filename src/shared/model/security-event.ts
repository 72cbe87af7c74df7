import { type Static, Type } from 'typebox';
import { ChargePointId, Instant, nullable, strictObject } from './common';

export const SecurityEventSeverity = Type.Enum(['critical', 'notCritical', 'unknown'], {
  description:
    'As the list of security events has it (OCPP 1.6 Security §8); unknown: the type is not in that list.',
});
export type SecurityEventSeverity = Static<typeof SecurityEventSeverity>;

export const SecurityEvent = strictObject({
  id: Type.Integer(),
  chargePointId: ChargePointId,
  type: Type.String({ description: 'As it was sent.', examples: ['TamperDetectionActivated'] }),
  severity: SecurityEventSeverity,
  at: Instant,
  receivedAt: Instant,
  techInfo: nullable(Type.String()),
  exchangeId: Type.Integer({ description: 'The message it came with.' }),
  seen: Type.Boolean({ description: 'Whether a person has marked it as seen.' }),
});
export type SecurityEvent = Static<typeof SecurityEvent>;
