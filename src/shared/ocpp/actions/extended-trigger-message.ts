import { Type } from 'typebox';
import { defineAction } from '../action';
import { closed, integer, oneOf } from '../types';

export const extendedTriggerMessage = defineAction({
  action: 'ExtendedTriggerMessage',
  sentBy: 'centralSystem',
  profile: 'Security',
  clause: 'OCPP 1.6 Security §5.5',
  request: closed({
    requestedMessage: oneOf(
      [
        'BootNotification',
        'LogStatusNotification',
        'FirmwareStatusNotification',
        'Heartbeat',
        'MeterValues',
        'SignChargePointCertificate',
        'StatusNotification',
      ],
      { description: 'The message to send.', default: 'StatusNotification' },
    ),
    connectorId: Type.Optional(
      integer({
        description: 'For this connector only; for all of them when left out.',
        examples: [1],
      }),
    ),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected', 'NotImplemented'], {
      description:
        'Whether the message follows. NotImplemented: it cannot send this one on demand.',
    }),
  }),
});
