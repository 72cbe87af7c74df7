import type { Handler } from './handler';
import { announceNotification } from './notification';

/** OCPP 1.6 §4.3: no vendor's extension is known here, and that is what the answer says. */
export const onDataTransfer: Handler<'DataTransfer'> = (context, request) => {
  announceNotification(context, 'DataTransfer', request);
  return { status: 'UnknownVendorId' };
};
