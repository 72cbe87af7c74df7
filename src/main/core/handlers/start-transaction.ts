import type { ActionResponse } from '@shared/ocpp/actions';
import { authorizeStart } from '../authorization';
import { notice } from '../findings';
import { linkRemoteStart } from '../remote-start';
import { useReservation } from '../reservations';
import {
  activeOnConnector,
  findRepeatedStart,
  hasLaterStart,
  insertTransaction,
  setStartResponse,
  supersedeTransaction,
  type TransactionRow,
} from '../storage/transactions';
import { aside } from './aside';
import type { Handler, HandlerContext } from './handler';
import { noticeClock, readMessageTime } from './time';

/**
 * OCPP 1.6 §4.8: every start gets a transaction id of its own and the verdict on its tag, a
 * refused one too (errata 3.17, 3.54). A repeated start gets the answer of the first time (B8),
 * and a refused one touches no accepted one (B13).
 */
export const onStartTransaction: Handler<'StartTransaction'> = (context, request) => {
  const { storage, settings, station, now, core } = context;
  const { chargePointId } = station;
  const start = {
    chargePointId,
    connectorId: request.connectorId ?? 0,
    idTag: request.idTag ?? '',
    startedText: request.timestamp ?? '',
    meterStart: request.meterStart ?? null,
  };
  const read = readMessageTime(context, request.timestamp, '/timestamp');
  const repeated =
    start.startedText === ''
      ? undefined
      : findRepeatedStart(storage, start, read.isTold ? read.at : undefined);
  if (repeated !== undefined) return answerAgain(context, repeated);

  noticeClock(context, read, request.timestamp);
  const startedAt = read.at;
  const replayed = hasLaterStart(storage, chargePointId, start.connectorId, startedAt);
  const before = replayed ? [] : activeOnConnector(storage, chargePointId, start.connectorId);
  const idTagInfo = authorizeStart(storage, settings, request.idTag, now, {
    superseded: before,
    startedBefore: replayed ? startedAt : undefined,
  });
  const accepted = idTagInfo.status === 'Accepted';
  for (const row of before) {
    if (accepted || row.authorization !== 'Accepted') supersede(context, row);
  }

  const transactionId = insertTransaction(storage, {
    ...start,
    startedAt,
    receivedAt: now,
    authorization: idTagInfo.status,
    reservationId: request.reservationId ?? null,
    state: replayed ? 'superseded' : 'active',
  });
  const response = { idTagInfo, transactionId };
  setStartResponse(storage, transactionId, JSON.stringify(response));
  const { connectorId, idTag } = start;
  if (!replayed) {
    aside(context, () => linkRemoteStart(context, { connectorId, idTag, transactionId }));
  }
  // A refused start leaves the reservation to whom it is for (B13).
  if (accepted) {
    const { parentIdTag } = idTagInfo;
    const { reservationId } = request;
    aside(context, () =>
      useReservation(context, {
        connectorId,
        idTag,
        parentIdTag,
        transactionId,
        startedAt,
        reservationId,
      }),
    );
  }
  context.after(() => {
    core.events.touch('transaction', transactionId);
    core.events.touch('chargePoint', chargePointId);
    core.sites.changed(chargePointId);
  });
  return response;
};

const answerAgain = (
  context: HandlerContext,
  repeated: TransactionRow,
): ActionResponse<'StartTransaction'> => {
  context.notice(
    notice(
      'repeated-start',
      `The same StartTransaction was received before; it is answered with transaction ${repeated.transactionId} again.`,
    ),
  );
  return JSON.parse(repeated.startResponse) as ActionResponse<'StartTransaction'>;
};

const supersede = (context: HandlerContext, row: TransactionRow): void => {
  supersedeTransaction(context.storage, row.transactionId);
  context.notice(
    notice(
      'transaction-superseded',
      `Transaction ${row.transactionId} on connector ${row.connectorId} was never stopped; this start takes its place.`,
    ),
  );
  context.after(() => context.core.events.touch('transaction', row.transactionId));
};
