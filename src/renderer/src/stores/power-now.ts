import type { ChargePoint } from '@shared/model/charge-point';
import type { Transaction } from '@shared/model/transaction';
import { useChargePoints } from './context';

type Drawing = Pick<Transaction, 'state' | 'connectorId' | 'startedAt' | 'latestPowerW'>;

/**
 * What a transaction draws now: its latest reading, as long as that can be true. Whoever is offline, or
 * has called the connector free since the start, draws something else than it said last.
 */
export const powerNowOf = (
  { state, connectorId, startedAt, latestPowerW }: Drawing,
  chargePoint: Pick<ChargePoint, 'connected' | 'connectors'> | undefined,
): number | null => {
  if (state !== 'active' || chargePoint?.connected !== true) return null;
  const connector = chargePoint.connectors.find((one) => one.connectorId === connectorId);
  const freedAt = connector?.status === 'Available' ? connector.statusAt : null;
  return freedAt !== null && Date.parse(freedAt) > Date.parse(startedAt) ? null : latestPowerW;
};

/** The power that is shown as the present one; null where it is not known. */
export const usePowerNow = (
  transaction: Drawing & Pick<Transaction, 'chargePointId'>,
): number | null =>
  useChargePoints((state) => powerNowOf(transaction, state.byId?.get(transaction.chargePointId)));
