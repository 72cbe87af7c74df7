import { notice } from '../findings';
import { findConnector, insertStatusChange, setConnectorStatus } from '../storage/connectors';
import type { Handler } from './handler';
import { readMessageTime } from './time';

/** A status this much older than its receipt was queued while offline (OCPP 1.6 §3.7). */
const queuedAfterMs = 120_000;

/**
 * OCPP 1.6 §4.9. The history keeps every status; the current one is never overwritten by an
 * older, replayed one (C10). A clock that was set back is no replay: such a status is current.
 */
export const onStatusNotification: Handler<'StatusNotification'> = (context, request) => {
  const { storage, station, now, core } = context;
  const connectorId = request.connectorId ?? 0;
  const at = readMessageTime(context, request.timestamp, '/timestamp');
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
  const replayed = known?.statusAt != null && at < known.statusAt && at < now - queuedAfterMs;
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
  }
  context.after(() => core.events.touch('chargePoint', station.chargePointId));
  return {};
};
