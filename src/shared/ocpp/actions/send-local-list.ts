import { type Static, Type } from 'typebox';
import { defineAction } from '../action';
import { closed, idTagInfo, idToken, integer, oneOf } from '../types';

/** One tag of the list; without `idTagInfo` a differential update removes it (OCPP 1.6 §7.1). */
export const authorizationData = closed({
  idTag: idToken({ description: 'The tag.' }),
  idTagInfo: Type.Optional(idTagInfo),
});
export type AuthorizationData = Static<typeof authorizationData>;

export const sendLocalList = defineAction({
  action: 'SendLocalList',
  sentBy: 'centralSystem',
  profile: 'LocalAuthListManagement',
  clause: 'OCPP 1.6 §5.15',
  request: closed({
    listVersion: integer({
      description: 'The version of the list after this update; never 0 or -1.',
      default: 1,
    }),
    localAuthorizationList: Type.Optional(
      Type.Array(authorizationData, { description: 'The tags of the list, or those that change.' }),
    ),
    updateType: oneOf(['Differential', 'Full'], {
      description: 'Full replaces the list; Differential changes single tags.',
      default: 'Full',
    }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Failed', 'NotSupported', 'VersionMismatch'], {
      description:
        'VersionMismatch: the change does not follow the version it has; a full list helps.',
    }),
  }),
});
