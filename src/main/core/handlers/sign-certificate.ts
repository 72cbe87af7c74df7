import type { Handler } from './handler';
import { announceNotification } from './notification';

/** OCPP 1.6 Security §5.17: there is no certificate authority here, so every request is rejected. */
export const onSignCertificate: Handler<'SignCertificate'> = (context, request) => {
  announceNotification(context, 'SignCertificate', request);
  return { status: 'Rejected' };
};
