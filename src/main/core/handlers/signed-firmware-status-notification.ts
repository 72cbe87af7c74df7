import { reportToJob } from '../jobs/notifications';
import type { Handler } from './handler';
import { announceNotification } from './notification';

/** OCPP 1.6 Security §5.19. */
export const onSignedFirmwareStatusNotification: Handler<'SignedFirmwareStatusNotification'> = (
  context,
  request,
) => {
  announceNotification(context, 'SignedFirmwareStatusNotification', request);
  reportToJob(context, {
    kind: 'signedFirmwareUpdate',
    status: request.status,
    requestId: request.requestId,
  });
  return {};
};
