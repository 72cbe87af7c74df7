import type { Answerer } from './answer';

/** The one extension there is: it says again what it was told. */
const ownVendorId = 'com.example.simulator';

/** OCPP 1.6 §5.6: the answers to an unknown vendor and an unknown message are words of their own. */
export const dataTransfer: Answerer<'DataTransfer'> = (_, { vendorId, messageId, data }) => {
  if (vendorId.toLowerCase() !== ownVendorId) return { response: { status: 'UnknownVendorId' } };
  if (messageId !== 'Echo') return { response: { status: 'UnknownMessageId' } };
  return { response: { status: 'Accepted', ...(data === undefined ? {} : { data }) } };
};
