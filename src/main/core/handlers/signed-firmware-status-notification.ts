import type { Handler } from './handler';
import { announceNotification } from './notification';

/** OCPP 1.6 Security §5.19. */
export const onSignedFirmwareStatusNotification: Handler<'SignedFirmwareStatusNotification'> = (
  context,
  request,
) => {
  announceNotification(context, 'SignedFirmwareStatusNotification', request);
  return {};
};
