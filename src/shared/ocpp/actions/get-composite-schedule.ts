import { Type } from 'typebox';
import { defineAction } from '../action';
import { chargingRateUnit, chargingSchedule } from '../charging-profile';
import { closed, dateTime, integer, oneOf } from '../types';

export const getCompositeSchedule = defineAction({
  action: 'GetCompositeSchedule',
  sentBy: 'centralSystem',
  profile: 'SmartCharging',
  clause: 'OCPP 1.6 §5.7',
  request: closed({
    connectorId: integer({ description: 'The connector; 0 is the grid connection.', default: 1 }),
    duration: integer({ description: 'How far to look ahead, in seconds.', default: 86400 }),
    chargingRateUnit: Type.Optional(
      chargingRateUnit({ description: 'Ask for the answer in this unit.' }),
    ),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected'], {
      description: 'Whether it could work the schedule out.',
    }),
    connectorId: Type.Optional(integer({ description: 'The connector the schedule is for.' })),
    scheduleStart: Type.Optional(dateTime({ description: 'The moment its periods count from.' })),
    chargingSchedule: Type.Optional(chargingSchedule),
  }),
});
