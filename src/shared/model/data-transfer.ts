import { type Static, Type } from 'typebox';
import { dataTransferStatus } from '../ocpp/actions/data-transfer';
import { ChargePointId, Instant, nullable, strictObject } from './common';

const VendorId = Type.String({
  minLength: 1,
  maxLength: 255,
  description: 'Whose extension it is; upper and lower case are the same.',
  examples: ['com.example'],
});
const MessageId = Type.String({
  minLength: 1,
  maxLength: 50,
  description: 'Which message of that vendor; upper and lower case are the same.',
  examples: ['GetTariff'],
});

export const DataTransferHandlerProperties = {
  vendorId: VendorId,
  messageId: Type.Optional(
    nullable({
      ...MessageId,
      description: 'Left out: every message without a handler of its own.',
    }),
  ),
  status: Type.Enum(['Accepted', 'Rejected', 'UnknownMessageId', 'UnknownVendorId'], {
    description: 'What it is answered (OCPP 1.6 §7.23).',
  }),
  data: Type.Optional(
    nullable(Type.String({ maxLength: 10_000, description: 'The `data` of the answer.' })),
  ),
  schema: Type.Optional(
    nullable(
      Type.String({
        maxLength: 20_000,
        description:
          'A JSON schema as text. Data that does not satisfy it is answered Rejected instead.',
        examples: ['{"type":"object","required":["kwh"]}'],
      }),
    ),
  ),
  note: Type.Optional(Type.String({ maxLength: 500, default: '' })),
};

export const DataTransferHandler = strictObject({
  id: Type.Integer(),
  vendorId: VendorId,
  messageId: nullable(MessageId),
  status: dataTransferStatus,
  data: nullable(Type.String()),
  schema: nullable(Type.String()),
  note: Type.String(),
  changedAt: Instant,
});
export type DataTransferHandler = Static<typeof DataTransferHandler>;

export const DataTransfer = strictObject({
  id: Type.Integer(),
  chargePointId: ChargePointId,
  at: Instant,
  vendorId: Type.String(),
  messageId: nullable(Type.String()),
  data: nullable(
    Type.String({ description: 'The first 10,000 characters; all of it is in the message.' }),
  ),
  dataLength: Type.Integer({ description: 'How many characters were received.' }),
  status: Type.String({ description: 'What it was answered.', examples: ['Accepted'] }),
  problem: nullable(
    Type.String({ description: 'Where the data does not satisfy the schema of the handler.' }),
  ),
  handlerId: nullable(Type.Integer({ description: 'The handler that answered.' })),
  exchangeId: Type.Integer({ description: 'The message it came with.' }),
});
export type DataTransfer = Static<typeof DataTransfer>;
