import type { ChargePoint } from '@shared/model/charge-point';

/** What every tab of a charge point is given. */
export interface TabProps {
  chargePoint: ChargePoint;
}
