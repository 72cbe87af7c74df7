import { Type } from 'typebox';
import { defineAction } from '../action';
import { closed, dateTime } from '../types';

export const securityEventNotification = defineAction({
  action: 'SecurityEventNotification',
  sentBy: 'chargePoint',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.15',
  request: closed({
    type: Type.String({
      description: 'The kind of event, by its name in the list of security events.',
      examples: ['TamperDetectionActivated'],
      maxLength: 50,
    }),
    timestamp: dateTime({ description: 'When it happened.' }),
    techInfo: Type.Optional(Type.String({ description: 'Technical details.', maxLength: 255 })),
  }),
  response: closed({}),
});
