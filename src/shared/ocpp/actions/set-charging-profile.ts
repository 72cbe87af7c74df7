import { defineAction } from '../action';
import { chargingProfile } from '../charging-profile';
import { closed, integer, oneOf } from '../types';

export const setChargingProfile = defineAction({
  action: 'SetChargingProfile',
  sentBy: 'centralSystem',
  profile: 'SmartCharging',
  clause: 'OCPP 1.6 §5.16',
  request: closed({
    connectorId: integer({
      description:
        'The connector; 0 limits the whole charge point, or is the default of every connector.',
      default: 1,
    }),
    csChargingProfiles: chargingProfile({ description: 'The profile to install.' }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected', 'NotSupported'], {
      description: 'NotSupported: it has no smart charging.',
    }),
  }),
});
