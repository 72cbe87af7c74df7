import { defineAction } from '../action';
import { closed, integer, oneOf } from '../types';

export const unlockConnector = defineAction({
  action: 'UnlockConnector',
  sentBy: 'centralSystem',
  profile: 'Core',
  clause: 'OCPP 1.6 §5.18',
  request: closed({
    connectorId: integer({
      description: 'The connector whose cable is to be released, 1 or higher.',
      default: 1,
    }),
  }),
  response: closed({
    status: oneOf(['Unlocked', 'UnlockFailed', 'NotSupported'], {
      description: 'NotSupported: the connector has no lock, or there is no such connector.',
    }),
  }),
});
