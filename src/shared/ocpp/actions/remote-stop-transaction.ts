import { defineAction } from '../action';
import { closed, integer, oneOf } from '../types';

export const remoteStopTransaction = defineAction({
  action: 'RemoteStopTransaction',
  sentBy: 'centralSystem',
  profile: 'Core',
  clause: 'OCPP 1.6 §5.12',
  request: closed({ transactionId: integer({ description: 'The transaction to stop.' }) }),
  response: closed({
    status: oneOf(['Accepted', 'Rejected'], {
      description: 'Whether it will try; that it has stopped is told by its StopTransaction.',
    }),
  }),
});
