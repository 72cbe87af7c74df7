import { Type } from 'typebox';
import { ChargePointId, strictObject } from './common';

export const trafficBucketSeconds = 10;
export const trafficBuckets = 30;

/** How many frames a charge point sent lately. */
export const ChargePointTraffic = strictObject({
  chargePointId: ChargePointId,
  counts: Type.Array(Type.Integer({ minimum: 0 }), {
    description: `Frames received in each of the last ${trafficBuckets} spans of ${trafficBucketSeconds} seconds, the running one last.`,
  }),
});
