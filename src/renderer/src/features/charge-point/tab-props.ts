import type { ChargePoint } from '@shared/model/charge-point';

/** What every part of the detail is given. */
export interface TabProps {
  chargePoint: ChargePoint;
}
