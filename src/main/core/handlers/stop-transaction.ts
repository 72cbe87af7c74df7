import type { TolerantRequest } from '@shared/ocpp/actions';
import { authorizeTag } from '../authorization';
import { notice } from '../findings';
import { settleAvailability } from '../storage/connectors';
import {
  activeWithTag,
  findFigures,
  insertOrphanStop,
  stopTransaction,
  type TransactionFigures,
} from '../storage/transactions';
import type { Handler, HandlerContext } from './handler';
import { storeReadings } from './readings';
import { noticeClock, readMessageTime } from './time';

/**
 * OCPP 1.6 §4.10: a stop cannot be refused; idTagInfo only informs the charge point's cache.
 * A stop of an unknown transaction, -1 and 0 included, is answered like any other and its data
 * are kept as an orphan (errata 3.18; a CALLERROR would make charge points retry for ever).
 */
export const onStopTransaction: Handler<'StopTransaction'> = (context, request) => {
  const { storage, settings, station, now } = context;
  const time = readMessageTime(context, request.timestamp, '/timestamp');
  noticeClock(context, time, request.timestamp);
  const stop = {
    meterStop: request.meterStop ?? null,
    stoppedAt: time.at,
    receivedAt: now,
    stopReason: request.reason ?? 'Local',
    stopIdTag: request.idTag ?? null,
  };
  const transactionId = request.transactionId ?? -1;
  const row = findFigures(storage, transactionId);
  if (row === undefined || row.chargePointId !== station.chargePointId) {
    keepOrphan(context, transactionId, stop, request);
  } else if (row.state === 'stopped') {
    context.notice(
      notice(
        'repeated-stop',
        `Transaction ${transactionId} has been stopped before; nothing changes.`,
      ),
    );
  } else {
    end(context, row, stop, request);
  }
  return request.idTag === undefined
    ? {}
    : { idTagInfo: authorizeTag(storage, settings, request.idTag, now) };
};

type StopData = Parameters<typeof stopTransaction>[2];

const end = (
  context: HandlerContext,
  row: TransactionFigures,
  stop: StopData,
  request: TolerantRequest<'StopTransaction'>,
): void => {
  const { storage, station, core } = context;
  const read = storeReadings(context, {
    connectorId: row.connectorId,
    transaction: row,
    meterValues: request.transactionData ?? [],
    pointer: '/transactionData',
  });
  const current = read ?? row;
  settleAvailability(storage, station.chargePointId);
  if (stopTransaction(storage, current, stop)) {
    context.notice(
      notice(
        'register-fell',
        `meterStop ${stop.meterStop} Wh is below the reading before it, ${current.latestMeterWh} Wh; the energy counts only what rose.`,
        '/meterStop',
      ),
    );
  }
  context.after(() => {
    core.events.touch('transaction', row.transactionId);
    core.events.touch('chargePoint', station.chargePointId);
    core.sites.changed(station.chargePointId);
  });
};

const keepOrphan = (
  context: HandlerContext,
  transactionId: number,
  stop: StopData,
  request: TolerantRequest<'StopTransaction'>,
): void => {
  const { storage, station, core } = context;
  const { chargePointId } = station;
  const id = insertOrphanStop(storage, {
    chargePointId,
    transactionId,
    idTag: stop.stopIdTag,
    meterStop: stop.meterStop,
    stoppedAt: stop.stoppedAt,
    stopReason: stop.stopReason,
    receivedAt: stop.receivedAt,
  });
  if (id === undefined) {
    context.notice(
      notice('repeated-stop', `This stop of transaction ${transactionId} is kept already.`),
    );
    return;
  }
  storeReadings(context, {
    connectorId: 0,
    transaction: undefined,
    meterValues: request.transactionData ?? [],
    pointer: '/transactionData',
  });
  noticeOrphan(context, transactionId, request.idTag);
  context.after(() =>
    core.events.emit('orphanStop.changed', {
      id,
      chargePointId,
      transactionId,
      idTag: stop.stopIdTag,
      meterStop: stop.meterStop,
      stoppedAt: new Date(stop.stoppedAt).toISOString(),
      stopReason: stop.stopReason,
      receivedAt: new Date(stop.receivedAt).toISOString(),
      attachedTo: null,
    }),
  );
};

/** -1 is what a charge point says that never got an id; it is wrong only where it did (C2). */
const noticeOrphan = (
  context: HandlerContext,
  transactionId: number,
  idTag: string | undefined,
): void => {
  if (transactionId === -1) {
    const answered =
      idTag !== undefined &&
      activeWithTag(context.storage, idTag).find(
        (row) => row.chargePointId === context.station.chargePointId,
      );
    if (answered) {
      context.notice(
        notice(
          'stop-without-known-id',
          `Stopped as -1, although its start was answered with transaction ${answered.transactionId}.`,
          '/transactionId',
        ),
      );
    }
    return;
  }
  context.notice(
    transactionId <= 0
      ? notice(
          'transaction-id-not-positive',
          `Transaction id ${transactionId} was never given out; the data are kept as an orphan stop.`,
          '/transactionId',
        )
      : notice(
          'unknown-transaction-stopped',
          `Transaction ${transactionId} of this charge point is not known; the data are kept as an orphan stop.`,
          '/transactionId',
        ),
  );
};
