import { defineAction } from '../action';
import { closed, oneOf } from '../types';

export const reset = defineAction({
  action: 'Reset',
  sentBy: 'centralSystem',
  profile: 'Core',
  clause: 'OCPP 1.6 §5.14',
  request: closed({
    type: oneOf(['Hard', 'Soft'], {
      description:
        'Soft ends transactions first and restarts the software; Hard restarts everything.',
      default: 'Soft',
    }),
  }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected'], {
      description: 'Whether it will restart; it boots again afterwards.',
    }),
  }),
});
