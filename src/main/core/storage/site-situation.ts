import type { Storage } from './storage';

// What of the charge points matters to their site, one statement for all of them.

export interface SituationTransaction {
  readonly chargePointId: string;
  readonly connectorId: number;
  readonly transactionId: number;
  readonly idTag: string;
  readonly authorization: string;
  readonly startedAt: number;
  readonly latestPowerW: number | null;
  readonly latestAt: number | null;
}

/** The transactions that run at a site; on each connector the accepted one comes last. */
export const siteTransactions = (storage: Storage, siteId: number): SituationTransaction[] => {
  const rows = storage
    .statement(`SELECT t.chargePointId, connectorId, transactionId, idTag, authorization, startedAt,
      latestPowerW, latestAt FROM site_member m
      JOIN charging_transaction t ON t.chargePointId = m.chargePointId AND t.state = 'active'
      WHERE m.siteId = ?`)
    .all(siteId) as SituationTransaction[];
  const isAccepted = ({ authorization }: SituationTransaction) => authorization === 'Accepted';
  return rows.sort(
    (one, other) =>
      Number(isAccepted(one)) - Number(isAccepted(other)) ||
      one.startedAt - other.startedAt ||
      one.transactionId - other.transactionId,
  );
};

/** The connectors that have reported themselves, 0 left out. */
export const siteConnectors = (
  storage: Storage,
  siteId: number,
): { readonly chargePointId: string; readonly connectorId: number }[] =>
  storage
    .statement(`SELECT c.chargePointId, connectorId FROM site_member m
      JOIN connector c ON c.chargePointId = m.chargePointId
      WHERE m.siteId = ? AND connectorId > 0`)
    .all(siteId) as { chargePointId: string; connectorId: number }[];

/** What the charge points of a site said about smart charging, as last read (OCPP 1.6 §9.4). */
export const siteConfiguration = (
  storage: Storage,
  siteId: number,
): { readonly chargePointId: string; readonly key: string; readonly value: string | null }[] =>
  storage
    .statement(`SELECT k.chargePointId, lower(key) AS key, value FROM site_member m
      JOIN configuration_key k ON k.chargePointId = m.chargePointId
      WHERE m.siteId = ? AND lower(key) IN
      ('chargingscheduleallowedchargingrateunit', 'chargeprofilemaxstacklevel', 'supportedfeatureprofiles')`)
    .all(siteId) as { chargePointId: string; key: string; value: string | null }[];
