import { reportToJob } from '../jobs/notifications';
import type { Handler } from './handler';
import { announceNotification } from './notification';

/** OCPP 1.6 Security §5.13. */
export const onLogStatusNotification: Handler<'LogStatusNotification'> = (context, request) => {
  announceNotification(context, 'LogStatusNotification', request);
  reportToJob(context, { kind: 'log', status: request.status, requestId: request.requestId });
  return {};
};
