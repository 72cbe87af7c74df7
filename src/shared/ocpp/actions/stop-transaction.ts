import { Type } from 'typebox';
import { defineAction } from '../action';
import { closed, dateTime, idTagInfo, idToken, integer, meterValue, stopReason } from '../types';

/** `reason` is optional, whatever the first schema said (OCPP-J errata 2.6). */
export const stopTransaction = defineAction({
  action: 'StopTransaction',
  sentBy: 'chargePoint',
  profile: 'Core',
  clause: 'OCPP 1.6 §4.10',
  request: closed({
    idTag: Type.Optional(idToken({ description: 'The tag that stops, if one was shown.' })),
    meterStop: integer({ description: 'Meter reading at the end, in Wh.' }),
    timestamp: dateTime({ description: 'When the transaction stopped.' }),
    transactionId: integer({ description: 'The transaction that ended.' }),
    reason: Type.Optional(stopReason),
    transactionData: Type.Optional(
      Type.Array(meterValue, { description: 'Readings of the whole transaction.' }),
    ),
  }),
  response: closed({ idTagInfo: Type.Optional(idTagInfo) }),
});
