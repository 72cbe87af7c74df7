import { defineAction } from '../action';
import { closed, dateTime } from '../types';

export const heartbeat = defineAction({
  action: 'Heartbeat',
  sentBy: 'chargePoint',
  profile: 'Core',
  clause: 'OCPP 1.6 §4.6',
  request: closed({}),
  response: closed({
    currentTime: dateTime({
      description: 'The time of the central system; the charge point sets its clock by it.',
    }),
  }),
});
