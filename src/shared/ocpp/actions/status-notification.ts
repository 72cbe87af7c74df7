import { Type } from 'typebox';
import { defineAction } from '../action';
import {
  chargePointErrorCode,
  chargePointStatus,
  ciString,
  closed,
  dateTime,
  integer,
} from '../types';

export const statusNotification = defineAction({
  action: 'StatusNotification',
  sentBy: 'chargePoint',
  profile: 'Core',
  clause: 'OCPP 1.6 §4.9',
  request: closed({
    connectorId: integer({
      description: 'The connector; 0 is the charge point as a whole.',
      default: 1,
    }),
    errorCode: chargePointErrorCode,
    info: Type.Optional(ciString(50, { description: 'More about the error, in free words.' })),
    status: chargePointStatus,
    timestamp: Type.Optional(
      dateTime({ description: 'Since when; the time of receipt when left out.' }),
    ),
    vendorId: Type.Optional(ciString(255, { description: 'Whose vendor-specific code it is.' })),
    vendorErrorCode: Type.Optional(ciString(50, { description: 'The code of the vendor.' })),
  }),
  response: closed({}),
});
