import { defineAction } from '../action';
import { closed, integer, oneOf } from '../types';

export const changeAvailability = defineAction({
  action: 'ChangeAvailability',
  sentBy: 'centralSystem',
  profile: 'Core',
  clause: 'OCPP 1.6 §5.2',
  request: closed({
    connectorId: integer({
      description: 'The connector; 0 is the charge point with all of them.',
      default: 0,
    }),
    type: oneOf(['Inoperative', 'Operative'], {
      description: 'Whether it may be used for charging.',
      default: 'Operative',
    }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected', 'Scheduled'], {
      description: 'Accepted: at once. Scheduled: when the running transaction has ended.',
    }),
  }),
});
