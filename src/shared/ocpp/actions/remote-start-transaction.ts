import { Type } from 'typebox';
import { defineAction } from '../action';
import { chargingProfile } from '../charging-profile';
import { closed, idToken, integer, oneOf } from '../types';

export const remoteStartTransaction = defineAction({
  action: 'RemoteStartTransaction',
  sentBy: 'centralSystem',
  profile: 'Core',
  clause: 'OCPP 1.6 §5.11',
  request: closed({
    connectorId: Type.Optional(
      integer({
        description: 'The connector to start on; the charge point chooses when left out.',
        examples: [1],
      }),
    ),
    idTag: idToken({ description: 'The tag the transaction runs under.' }),
    chargingProfile: Type.Optional(
      chargingProfile(
        { description: 'A limit for this transaction: a TxProfile without a transaction number.' },
        'TxProfile',
      ),
    ),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected'], {
      description: 'Whether it will try; that it has started is told by its StartTransaction.',
    }),
  }),
});
