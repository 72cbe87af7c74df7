import { defineAction } from '../action';
import { ciString, closed, oneOf } from '../types';

export const changeConfiguration = defineAction({
  action: 'ChangeConfiguration',
  sentBy: 'centralSystem',
  profile: 'Core',
  clause: 'OCPP 1.6 §5.3',
  request: closed({
    key: ciString(50, { description: 'The name of the setting.', examples: ['HeartbeatInterval'] }),
    value: ciString(500, { description: 'The new value, always as text.', examples: ['300'] }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected', 'RebootRequired', 'NotSupported'], {
      description:
        'RebootRequired: accepted, and in force after the next boot. NotSupported: it has no such key.',
    }),
  }),
});
