import { Type } from 'typebox';
import { defineAction } from '../action';
import { closed, integer, meterValue } from '../types';

export const meterValues = defineAction({
  action: 'MeterValues',
  sentBy: 'chargePoint',
  profile: 'Core',
  clause: 'OCPP 1.6 §4.7',
  request: closed({
    connectorId: integer({
      description: 'The connector measured; 0 is the main meter.',
      default: 1,
    }),
    transactionId: Type.Optional(
      integer({ description: 'The transaction the readings belong to.' }),
    ),
    meterValue: Type.Array(meterValue, { description: 'The readings with their times.' }),
  }),
  response: closed({}),
});
