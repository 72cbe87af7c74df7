import type { ConnectorRow } from './schema';
import type { Storage } from './storage';

export interface Status {
  readonly chargePointId: string;
  readonly connectorId: number;
  readonly status: string | null;
  readonly errorCode: string | null;
  readonly info: string | null;
  readonly vendorId: string | null;
  readonly vendorErrorCode: string | null;
  readonly at: number;
  readonly receivedAt: number;
}

export const findConnector = (
  storage: Storage,
  chargePointId: string,
  connectorId: number,
): ConnectorRow | undefined =>
  storage
    .statement('SELECT * FROM connector WHERE chargePointId = ? AND connectorId = ?')
    .get(chargePointId, connectorId) as ConnectorRow | undefined;

/** Adds a status to the history of its connector. */
export const insertStatusChange = (storage: Storage, status: Status): void => {
  storage
    .statement(`INSERT INTO status_change (chargePointId, connectorId, status, errorCode, info,
      vendorId, vendorErrorCode, at, receivedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      status.chargePointId,
      status.connectorId,
      status.status,
      status.errorCode,
      status.info,
      status.vendorId,
      status.vendorErrorCode,
      status.at,
      status.receivedAt,
    );
};

/** Makes a status the current one of its connector. */
export const setConnectorStatus = (storage: Storage, status: Status): void => {
  storage
    .statement(`INSERT INTO connector (chargePointId, connectorId, status, errorCode, info,
      vendorId, vendorErrorCode, statusAt, receivedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET status = excluded.status, errorCode = excluded.errorCode,
      info = excluded.info, vendorId = excluded.vendorId,
      vendorErrorCode = excluded.vendorErrorCode, statusAt = excluded.statusAt,
      receivedAt = excluded.receivedAt`)
    .run(
      status.chargePointId,
      status.connectorId,
      status.status,
      status.errorCode,
      status.info,
      status.vendorId,
      status.vendorErrorCode,
      status.at,
      status.receivedAt,
    );
};

/** Notes a ChangeAvailability that will take effect later; null takes the note away. */
export const setAvailabilityPending = (
  storage: Storage,
  chargePointId: string,
  connectorId: number,
  pending: 'Operative' | 'Inoperative' | null,
): void => {
  storage
    .statement(`INSERT INTO connector (chargePointId, connectorId, availabilityPending)
      VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET availabilityPending = excluded.availabilityPending`)
    .run(chargePointId, connectorId, pending);
};

/** Changes of the whole charge point: for its connectors that still charge, and for itself. */
export const setWholeAvailabilityPending = (
  storage: Storage,
  chargePointId: string,
  pending: 'Operative' | 'Inoperative' | null,
): void => {
  storage
    .statement('UPDATE connector SET availabilityPending = NULL WHERE chargePointId = ?')
    .run(chargePointId);
  if (pending === null) return;
  setAvailabilityPending(storage, chargePointId, 0, pending);
  storage
    .statement(`UPDATE connector SET availabilityPending = ? WHERE chargePointId = ?
      AND connectorId IN (SELECT connectorId FROM charging_transaction
        WHERE chargePointId = connector.chargePointId AND state = 'active')`)
    .run(pending, chargePointId);
};

const shows = (column: string, pending: string): string =>
  `((${column} = 'Unavailable') = (${pending} = 'Inoperative'))`;

/**
 * A ChangeAvailability that was answered Scheduled has happened when the status of its connector
 * shows it; one of the whole charge point when every connector that is not Faulted does, or, where
 * none reports, when it does so itself (OCPP 1.6 §5.2).
 */
export const settleAvailability = (storage: Storage, chargePointId: string): void => {
  const pending = storage
    .statement(`SELECT connectorId FROM connector
      WHERE chargePointId = ? AND availabilityPending IS NOT NULL`)
    .get(chargePointId);
  // On the way of every status; nearly always there is nothing to settle.
  if (pending === undefined) return;
  storage
    .statement(`UPDATE connector SET availabilityPending = NULL
      WHERE chargePointId = ? AND connectorId > 0 AND availabilityPending IS NOT NULL
      AND status IS NOT NULL AND ${shows('status', 'availabilityPending')}`)
    .run(chargePointId);
  const others = `FROM connector other WHERE other.chargePointId = connector.chargePointId
    AND other.connectorId > 0 AND other.status IS NOT NULL`;
  storage
    .statement(`UPDATE connector SET availabilityPending = NULL
      WHERE chargePointId = ? AND connectorId = 0 AND availabilityPending IS NOT NULL
      AND CASE WHEN EXISTS (SELECT 1 ${others})
        THEN NOT EXISTS (SELECT 1 ${others} AND other.status <> 'Faulted'
          AND NOT ${shows('other.status', 'connector.availabilityPending')})
        ELSE status IS NOT NULL AND ${shows('status', 'availabilityPending')} END`)
    .run(chargePointId);
};
