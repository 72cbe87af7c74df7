import { reportToJob } from '../jobs/notifications';
import type { Handler } from './handler';
import { announceNotification } from './notification';

/** OCPP 1.6 §4.5. */
export const onFirmwareStatusNotification: Handler<'FirmwareStatusNotification'> = (
  context,
  request,
) => {
  announceNotification(context, 'FirmwareStatusNotification', request);
  reportToJob(context, { kind: 'firmwareUpdate', status: request.status });
  return {};
};
