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

/**
 * Makes a status the current one of its connector. A ChangeAvailability that was answered
 * Scheduled counts as done when the status shows it (OCPP 1.6 §5.2).
 */
export const setConnectorStatus = (storage: Storage, status: Status): void => {
  storage
    .statement(`INSERT INTO connector (chargePointId, connectorId, status, errorCode, info,
      vendorId, vendorErrorCode, statusAt, receivedAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET status = excluded.status, errorCode = excluded.errorCode,
      info = excluded.info, vendorId = excluded.vendorId,
      vendorErrorCode = excluded.vendorErrorCode, statusAt = excluded.statusAt,
      receivedAt = excluded.receivedAt,
      availabilityPending = CASE
        WHEN availabilityPending = 'Inoperative' AND excluded.status = 'Unavailable' THEN NULL
        WHEN availabilityPending = 'Operative' AND excluded.status <> 'Unavailable' THEN NULL
        ELSE availabilityPending END`)
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
