import { defineAction } from '../action';
import { closed, integer } from '../types';

export const getLocalListVersion = defineAction({
  action: 'GetLocalListVersion',
  sentBy: 'centralSystem',
  profile: 'LocalAuthListManagement',
  clause: 'OCPP 1.6 §5.10',
  request: closed({}),
  response: closed({ listVersion: integer() }),
});
