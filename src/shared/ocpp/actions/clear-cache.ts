import { defineAction } from '../action';
import { closed, oneOf } from '../types';

export const clearCache = defineAction({
  action: 'ClearCache',
  sentBy: 'centralSystem',
  profile: 'Core',
  clause: 'OCPP 1.6 §5.4',
  request: closed({}),
  response: closed({
    status: oneOf(['Accepted', 'Rejected'], {
      description: 'Rejected where it has no cache, too.',
    }),
  }),
});
