import { Type } from 'typebox';
import { ChargePointId, Instant, page, paging, strictObject } from '../model/common';
import { SecurityEvent, SecurityEventSeverity } from '../model/security-event';
import { method } from './method';

const tag = 'Security events';

const Unseen = strictObject({
  critical: Type.Integer({
    minimum: 0,
    description: 'Critical events that nobody has marked as seen; counted up to 1,000.',
  }),
});

export const securityEventMethods = {
  'securityEvent.list': method({
    http: 'GET /security-event',
    tag,
    summary: 'Security events of the charge points, newest first',
    input: strictObject({
      ...paging,
      cpId: Type.Optional(ChargePointId),
      type: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
      severity: Type.Optional(SecurityEventSeverity),
      seen: Type.Optional(Type.Boolean()),
      from: Type.Optional(Instant),
      to: Type.Optional(Instant),
    }),
    output: page(SecurityEvent),
  }),
  'securityEvent.unseen': method({
    http: 'GET /security-event/unseen',
    tag,
    summary: 'How many critical events nobody has seen',
    input: strictObject({}),
    output: Unseen,
  }),
  'securityEvent.markSeen': method({
    http: 'POST /security-event/seen',
    tag,
    summary: 'Mark security events as seen',
    description: 'Those of one charge point or of all, up to the newest that was looked at.',
    input: strictObject({
      cpId: Type.Optional(ChargePointId),
      upTo: Type.Integer({ minimum: 1, description: 'The `id` of the newest that was seen.' }),
    }),
    output: Unseen,
  }),
};
