import { defineAction } from '../action';
import { closed, idTagInfo, idToken } from '../types';

export const authorize = defineAction({
  action: 'Authorize',
  sentBy: 'chargePoint',
  profile: 'Core',
  clause: 'OCPP 1.6 §4.1',
  request: closed({ idTag: idToken({ description: 'The tag that wants to charge.' }) }),
  response: closed({ idTagInfo }),
});
