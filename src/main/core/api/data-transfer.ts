import type { MethodInput } from '@shared/api';
import type { dataTransferMethods } from '@shared/api/data-transfer';
import type { DataTransferHandler } from '@shared/model/data-transfer';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import { assertSchema } from '../data-transfer';
import {
  deleteHandler,
  findHandler,
  type HandlerContent,
  handlerAt,
  insertHandler,
  listHandlers,
  type StoredHandler,
  toHandler,
  updateHandler,
} from '../storage/data-transfer-handlers';
import { listDataTransfers } from '../storage/data-transfers';

const unknownHandler = (id: number): AppError =>
  new AppError(
    'not-found',
    `There is no handler ${id}; list the handlers of DataTransfer for those that are.`,
  );

const contentOf = (
  core: Core,
  input: MethodInput<'dataTransfer.createHandler'>,
): HandlerContent => ({
  vendorId: input.vendorId,
  messageId: input.messageId ?? null,
  status: input.status,
  data: input.data ?? null,
  schema: input.schema ?? null,
  note: input.note ?? '',
  changedAt: core.now(),
});

/** One handler for each vendor and message. */
const refuseTaken = (core: Core, content: HandlerContent, own: number | undefined): void => {
  const other = handlerAt(core.storage, content.vendorId, content.messageId);
  if (other === undefined || other.id === own) return;
  const what = content.messageId === null ? 'all its messages' : `"${content.messageId}"`;
  throw new AppError(
    'conflict',
    `"${content.vendorId}" has a handler for ${what} already (${other.id}); change that one.`,
  );
};

const announce = (core: Core, row: StoredHandler): DataTransferHandler => {
  const handler = toHandler(row);
  core.events.emit('dataTransferHandler.changed', handler);
  return handler;
};

export const dataTransferImplementation = {
  'dataTransfer.list': (core, { cpId, vendorId, messageId, ...paging }) =>
    listDataTransfers(core.storage, { chargePointId: cpId, vendorId, messageId }, paging),

  'dataTransfer.handlers': (core, paging) => listHandlers(core.storage, paging),

  'dataTransfer.createHandler': async (core, input) => {
    const content = contentOf(core, input);
    assertSchema(content.schema);
    const row = await core.commit.write(() => {
      refuseTaken(core, content, undefined);
      return insertHandler(core.storage, content);
    });
    return announce(core, row);
  },

  'dataTransfer.putHandler': async (core, { handlerId, ...input }) => {
    const content = contentOf(core, input);
    assertSchema(content.schema);
    const row = await core.commit.write(() => {
      if (findHandler(core.storage, handlerId) === undefined) throw unknownHandler(handlerId);
      refuseTaken(core, content, handlerId);
      return updateHandler(core.storage, handlerId, content);
    });
    return announce(core, row);
  },

  'dataTransfer.deleteHandler': async (core, { handlerId }) => {
    const deleted = await core.commit.write(() => deleteHandler(core.storage, handlerId));
    if (!deleted) throw unknownHandler(handlerId);
    core.events.emit('dataTransferHandler.deleted', { id: handlerId });
    return {};
  },
} satisfies Implements<typeof dataTransferMethods>;
