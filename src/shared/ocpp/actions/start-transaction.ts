import { Type } from 'typebox';
import { defineAction } from '../action';
import { closed, dateTime, idTagInfo, idToken, integer } from '../types';

export const startTransaction = defineAction({
  action: 'StartTransaction',
  sentBy: 'chargePoint',
  profile: 'Core',
  clause: 'OCPP 1.6 §4.8',
  request: closed({
    connectorId: integer({ description: 'The connector in use, 1 or higher.', default: 1 }),
    idTag: idToken({ description: 'The tag that starts.' }),
    meterStart: integer({ description: 'Meter reading at the start, in Wh.', default: 0 }),
    reservationId: Type.Optional(integer({ description: 'The reservation this start uses up.' })),
    timestamp: dateTime({ description: 'When the transaction started.' }),
  }),
  response: closed({
    idTagInfo,
    transactionId: integer({
      description: 'The number that its MeterValues and its StopTransaction name from now on.',
    }),
  }),
});
