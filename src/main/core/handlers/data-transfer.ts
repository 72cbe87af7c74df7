import { answerTransfer } from '../data-transfer';
import { insertDataTransfer, toDataTransfer } from '../storage/data-transfers';
import type { Handler } from './handler';
import { announceNotification } from './notification';

/** The list shows so much of the data; the wire record has all of it. */
const mostShown = 10_000;

/** OCPP 1.6 §4.3: answered by the handler of its vendor and message, if there is one. */
export const onDataTransfer: Handler<'DataTransfer'> = (context, request) => {
  const { core, storage, station, now, exchangeId } = context;
  const vendorId = request.vendorId ?? '';
  const messageId = request.messageId ?? null;
  const answer = answerTransfer(storage, vendorId, messageId, request.data);
  const text = textOf(request.data);
  const transfer = insertDataTransfer(storage, {
    chargePointId: station.chargePointId,
    at: now,
    vendorId: vendorId.slice(0, 255),
    messageId: messageId?.slice(0, 255) ?? null,
    data: text?.slice(0, mostShown) ?? null,
    dataLength: text?.length ?? 0,
    status: answer.status,
    problem: answer.problem,
    handlerId: answer.handlerId,
    exchangeId,
  });
  announceNotification(context, 'DataTransfer', request);
  context.after(() => core.events.emit('dataTransfer.received', toDataTransfer(transfer)));
  return {
    status: answer.status,
    ...(answer.data === null ? {} : { data: answer.data }),
  };
};

/** Tolerantly read, it may be something else than text. */
const textOf = (data: unknown): string | null => {
  if (data === undefined || data === null) return null;
  return typeof data === 'string' ? data : JSON.stringify(data);
};
