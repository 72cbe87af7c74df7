import type { Handler } from './handler';
import { announceNotification } from './notification';

/** OCPP 1.6 Security §5.15. */
export const onSecurityEventNotification: Handler<'SecurityEventNotification'> = (
  context,
  request,
) => {
  announceNotification(context, 'SecurityEventNotification', request);
  return {};
};
