import { isClockBehind } from '../clock-trace';
import { notice } from '../findings';
import { followStatus } from '../reservations';
import {
  findConnector,
  insertStatusChange,
  setConnectorStatus,
  settleAvailability,
} from '../storage/connectors';
import type { Handler } from './handler';
import { noticeClock, readMessageTime } from './time';

/** A status this much older than its receipt was queued, not sent at once (OCPP 1.6 §3.7). */
const queuedAfterMs = 5000;

/**
 * OCPP 1.6 §4.9. The history keeps every status; the current one is never overwritten by an
 * older, replayed one (C10). Where the current one came from a clock that was ahead, its time of
 * receipt counts, so that a clock that is set right is no replay; nor is one that fell behind, once
 * that is certain: otherwise such a charge point would show its last status for ever.
 */
export const onStatusNotification: Handler<'StatusNotification'> = (context, request) => {
  const { storage, station, now, core } = context;
  const connectorId = request.connectorId ?? 0;
  const time = readMessageTime(context, request.timestamp, '/timestamp');
  noticeClock(context, time, request.timestamp);
  const { at } = time;
  const status = {
    chargePointId: station.chargePointId,
    connectorId,
    status: request.status ?? null,
    errorCode: request.errorCode ?? null,
    info: request.info ?? null,
    vendorId: request.vendorId ?? null,
    vendorErrorCode: request.vendorErrorCode ?? null,
    at,
    receivedAt: now,
  };
  insertStatusChange(storage, status);
  const known = findConnector(storage, station.chargePointId, connectorId);
  const replayed =
    known?.statusAt != null &&
    at < Math.min(known.statusAt, known.receivedAt ?? known.statusAt) &&
    at < now - queuedAfterMs &&
    !isClockBehind(station.clock, at, now);
  if (replayed) {
    context.notice(
      notice(
        'old-status',
        `The status of ${new Date(at).toISOString()} is older than the current one; it goes to the history only.`,
        '/timestamp',
      ),
    );
  } else {
    setConnectorStatus(storage, status);
    settleAvailability(storage, station.chargePointId);
    followStatus(context, { connectorId, from: known?.status ?? null, to: status.status });
  }
  context.after(() => {
    core.events.touch('chargePoint', station.chargePointId);
    core.sites.changed(station.chargePointId);
  });
  return {};
};
