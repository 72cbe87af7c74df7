import { type Static, Type } from 'typebox';
import { defineAction } from '../action';
import { ciString, closed, oneOf, text } from '../types';

/** OCPP 1.6 §7.23. */
export const dataTransferStatus = oneOf(
  ['Accepted', 'Rejected', 'UnknownMessageId', 'UnknownVendorId'],
  {
    description: 'What the receiver made of it; UnknownVendorId: it knows nothing of this vendor.',
  },
);
export type DataTransferStatus = Static<typeof dataTransferStatus>;

export const dataTransfer = defineAction({
  action: 'DataTransfer',
  sentBy: 'both',
  profile: 'Core',
  clause: 'OCPP 1.6 §4.3, §5.6',
  request: closed({
    vendorId: ciString(255, { description: 'Whose extension this is.', examples: ['com.example'] }),
    messageId: Type.Optional(ciString(50, { description: 'Which message of that vendor.' })),
    data: Type.Optional(text({ description: 'Text in whatever form the vendor defines.' })),
  }),
  response: closed({
    status: dataTransferStatus,
    data: Type.Optional(text({ description: 'Anything the two sides agreed on.' })),
  }),
});
