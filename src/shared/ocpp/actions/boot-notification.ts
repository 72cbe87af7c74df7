import { type Static, Type } from 'typebox';
import { defineAction } from '../action';
import { ciString, closed, dateTime, integer, oneOf } from '../types';

/** OCPP 1.6 §7.38. */
export const registrationStatus = oneOf(['Accepted', 'Pending', 'Rejected'], {
  description:
    'Whether the charge point may work; Pending: it is to wait, and may be asked and configured meanwhile.',
});
export type RegistrationStatus = Static<typeof registrationStatus>;

export const bootNotification = defineAction({
  action: 'BootNotification',
  sentBy: 'chargePoint',
  profile: 'Core',
  clause: 'OCPP 1.6 §4.2',
  request: closed({
    chargeBoxSerialNumber: Type.Optional(
      ciString(25, { description: 'Serial number of the charge box inside; deprecated.' }),
    ),
    chargePointModel: ciString(20, {
      description: 'The model of the charge point.',
      examples: ['AC 22'],
    }),
    chargePointSerialNumber: Type.Optional(
      ciString(25, { description: 'Serial number of the charge point.' }),
    ),
    chargePointVendor: ciString(20, {
      description: 'Who made the charge point.',
      examples: ['Vendor'],
    }),
    firmwareVersion: Type.Optional(ciString(50, { description: 'The firmware it runs.' })),
    iccid: Type.Optional(ciString(20, { description: 'Number of the SIM card of its modem.' })),
    imsi: Type.Optional(ciString(20, { description: 'Subscriber identity of the SIM card.' })),
    meterSerialNumber: Type.Optional(
      ciString(25, { description: 'Serial number of the main meter.' }),
    ),
    meterType: Type.Optional(ciString(25, { description: 'Type of the main meter.' })),
  }),
  response: closed({
    currentTime: dateTime({
      description: 'The time of the central system; the charge point sets its clock by it.',
    }),
    interval: integer({
      description:
        'Seconds: between heartbeats where accepted, else until the next BootNotification.',
    }),
    status: registrationStatus,
  }),
});
