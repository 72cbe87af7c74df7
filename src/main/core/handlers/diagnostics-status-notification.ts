import { reportToJob } from '../jobs/notifications';
import type { Handler } from './handler';
import { announceNotification } from './notification';

/** OCPP 1.6 §4.4. */
export const onDiagnosticsStatusNotification: Handler<'DiagnosticsStatusNotification'> = (
  context,
  request,
) => {
  announceNotification(context, 'DiagnosticsStatusNotification', request);
  reportToJob(context, { kind: 'diagnostics', status: request.status });
  return {};
};
