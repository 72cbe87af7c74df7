import type { Connector } from '@shared/model/charge-point';
import type { Selectable } from 'kysely';
import { toInstantOrNull } from './instant';
import type { ConnectorRow } from './schema';
import type { Storage } from './storage';

type StoredConnector = Selectable<ConnectorRow>;

const unknownConnector: Omit<StoredConnector, 'chargePointId' | 'connectorId'> = {
  status: null,
  errorCode: null,
  info: null,
  vendorId: null,
  vendorErrorCode: null,
  statusAt: null,
  receivedAt: null,
  availabilityPending: null,
};

/** The connectors of a charge point, each with the transaction that runs on it. */
export const listConnectors = (storage: Storage, chargePointId: string): Connector[] => {
  const rows = storage
    .statement('SELECT * FROM connector WHERE chargePointId = ?')
    .all(chargePointId) as StoredConnector[];
  // 'active' stands in the text, so that the index of active transactions serves.
  // In this order the one that stays in the map is an accepted one, if there is any.
  const running = storage
    .statement(
      `SELECT connectorId, transactionId FROM charging_transaction
       WHERE chargePointId = ? AND state = 'active'
       ORDER BY authorization = 'Accepted', startedAt, transactionId`,
    )
    .all(chargePointId) as { connectorId: number; transactionId: number }[];
  const transactionOn = new Map(running.map((row) => [row.connectorId, row.transactionId]));
  const known = new Set(rows.map((row) => row.connectorId));
  // A transaction may run where no StatusNotification has come from yet.
  for (const connectorId of transactionOn.keys()) {
    if (!known.has(connectorId)) rows.push({ chargePointId, connectorId, ...unknownConnector });
  }
  return rows
    .sort((one, other) => one.connectorId - other.connectorId)
    .map((row) => toConnector(row, transactionOn.get(row.connectorId) ?? null));
};

export const toConnector = (row: StoredConnector, transactionId: number | null): Connector => ({
  connectorId: row.connectorId,
  status: row.status,
  errorCode: row.errorCode,
  info: row.info,
  vendorId: row.vendorId,
  vendorErrorCode: row.vendorErrorCode,
  statusAt: toInstantOrNull(row.statusAt),
  availabilityPending: row.availabilityPending as Connector['availabilityPending'],
  transactionId,
});
