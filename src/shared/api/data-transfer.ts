import { Type } from 'typebox';
import { ChargePointId, Empty, page, paging, strictObject } from '../model/common';
import {
  DataTransfer,
  DataTransferHandler,
  DataTransferHandlerProperties,
} from '../model/data-transfer';
import { method } from './method';

const tag = 'Data transfer';
const handlerId = { handlerId: Type.Integer({ minimum: 1 }) };

export const dataTransferMethods = {
  'dataTransfer.list': method({
    http: 'GET /data-transfer',
    tag,
    summary: 'DataTransfers that were received, newest first',
    description: 'Those that were sent are commands: `GET /command?action=DataTransfer`.',
    input: strictObject({
      ...paging,
      cpId: Type.Optional(ChargePointId),
      vendorId: Type.Optional(Type.String({ maxLength: 255 })),
      messageId: Type.Optional(Type.String({ maxLength: 255 })),
    }),
    output: page(DataTransfer),
  }),
  'dataTransfer.handlers': method({
    http: 'GET /data-transfer-handler',
    tag,
    summary: 'How DataTransfers are answered, by vendor and message',
    input: strictObject(paging),
    output: page(DataTransferHandler),
  }),
  'dataTransfer.createHandler': method({
    http: 'POST /data-transfer-handler',
    tag,
    summary: 'Answer a vendor, or one message of it',
    description:
      'A vendor without any handler is answered UnknownVendorId; a message without one, of a vendor that has others, UnknownMessageId.',
    input: strictObject(DataTransferHandlerProperties),
    output: DataTransferHandler,
    errors: ['conflict'],
  }),
  'dataTransfer.putHandler': method({
    http: 'PUT /data-transfer-handler/{handlerId}',
    tag,
    summary: 'Replace a handler',
    input: strictObject({ ...handlerId, ...DataTransferHandlerProperties }),
    output: DataTransferHandler,
    errors: ['not-found', 'conflict'],
  }),
  'dataTransfer.deleteHandler': method({
    http: 'DELETE /data-transfer-handler/{handlerId}',
    tag,
    summary: 'Delete a handler',
    input: strictObject(handlerId),
    output: Empty,
    errors: ['not-found'],
  }),
};
