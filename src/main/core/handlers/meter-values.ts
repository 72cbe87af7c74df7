import type { TolerantRequest } from '@shared/ocpp/actions';
import { readTimestamp } from '@shared/ocpp/timestamp';
import { notice } from '../findings';
import {
  findFigures,
  ranOnConnector,
  runningOnConnector,
  type TransactionFigures,
} from '../storage/transactions';
import type { Handler, HandlerContext } from './handler';
import { storeReadings } from './readings';

/** OCPP 1.6 §4.7: always answered, whatever the transaction id says. */
export const onMeterValues: Handler<'MeterValues'> = (context, request) => {
  const connectorId = request.connectorId ?? 0;
  storeReadings(context, {
    connectorId,
    transaction: findOwner(context, connectorId, request),
    meterValues: request.meterValue ?? [],
    pointer: '/meterValue',
  });
  return {};
};

/**
 * The transaction the values belong to: the one they name, or, where they name none or one that
 * is not known, the one running on the connector at their time (C4, C5). Values of the main
 * meter, connector 0, belong to none (errata 3.16).
 */
const findOwner = (
  context: HandlerContext,
  connectorId: number,
  request: TolerantRequest<'MeterValues'>,
): TransactionFigures | undefined => {
  const { storage, station } = context;
  const { transactionId } = request;
  if (transactionId !== undefined) {
    const named = findFigures(storage, transactionId);
    if (named !== undefined && named.chargePointId === station.chargePointId) {
      if (named.connectorId !== connectorId) {
        context.notice(
          notice(
            'meter-values-on-other-connector',
            `Transaction ${transactionId} runs on connector ${named.connectorId}, the values name connector ${connectorId}.`,
            '/connectorId',
          ),
        );
      }
      return named;
    }
    noticeUnknown(context, connectorId, transactionId);
  }
  return connectorId === 0 ? undefined : findByTime(context, connectorId, request);
};

/** -1 is what a charge point says that never got an id; it is wrong only where it did (C2). */
const noticeUnknown = (
  context: HandlerContext,
  connectorId: number,
  transactionId: number,
): void => {
  const { storage, station } = context;
  if (
    transactionId === -1 &&
    runningOnConnector(storage, station.chargePointId, connectorId) === undefined
  ) {
    return;
  }
  context.notice(
    notice(
      transactionId <= 0 ? 'transaction-id-not-positive' : 'meter-values-of-unknown-transaction',
      `Transaction ${transactionId} of this charge point is not known; the values go to what runs on the connector, if anything.`,
      '/transactionId',
    ),
  );
};

/** What runs on the connector, or, for values of the past, what ran there at their time. */
const findByTime = (
  { storage, station, now }: HandlerContext,
  connectorId: number,
  request: TolerantRequest<'MeterValues'>,
): TransactionFigures | undefined => {
  const text = request.meterValue?.[0]?.timestamp;
  const read =
    text === undefined ? undefined : readTimestamp(text, station.settings.assumedUtcOffsetMinutes);
  const at = read === undefined || read.deviations.includes('implausible-year') ? now : read.at;
  const running = runningOnConnector(storage, station.chargePointId, connectorId);
  if (running !== undefined && at >= running.startedAt - 1000) return running;
  return ranOnConnector(storage, station.chargePointId, connectorId, at);
};
