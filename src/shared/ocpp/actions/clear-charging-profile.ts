import { Type } from 'typebox';
import { defineAction } from '../action';
import { chargingProfilePurpose } from '../charging-profile';
import { closed, integer, oneOf } from '../types';

/** Without any member it clears every profile; several members must all match (errata 3.25, 3.26). */
export const clearChargingProfile = defineAction({
  action: 'ClearChargingProfile',
  sentBy: 'centralSystem',
  profile: 'SmartCharging',
  clause: 'OCPP 1.6 §5.5',
  request: closed({
    id: Type.Optional(
      integer({ description: 'One profile by its number; the other members then do not count.' }),
    ),
    connectorId: Type.Optional(
      integer({ description: 'Only profiles of this connector; 0 is the whole charge point.' }),
    ),
    chargingProfilePurpose: Type.Optional(
      chargingProfilePurpose({ description: 'Only profiles of this purpose.' }),
    ),
    stackLevel: Type.Optional(integer({ description: 'Only profiles of this level.' })),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Unknown'], {
      description: 'Unknown: no profile fits what was named.',
    }),
  }),
});
