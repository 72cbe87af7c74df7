import { trafficBucketSeconds, trafficBuckets } from '@shared/model/traffic';

/** How many frames came lately, in buckets of time. */
export interface Traffic {
  count(now: number): void;
  /** The frames of each bucket, oldest first, the running one last; null where there were none. */
  recent(now: number): number[] | null;
}

const bucketMs = trafficBucketSeconds * 1000;

export const createTraffic = (): Traffic => {
  let counts: Uint16Array | undefined;
  let newest = 0;
  /** Empties the buckets that have passed without a frame. */
  const advance = (now: number): number => {
    const bucket = Math.floor(now / bucketMs);
    if (counts !== undefined) {
      const passed = Math.min(bucket - newest, trafficBuckets);
      for (let index = 1; index <= passed; index++) counts[(newest + index) % trafficBuckets] = 0;
    }
    newest = Math.max(newest, bucket);
    return newest % trafficBuckets;
  };
  return {
    count: (now) => {
      const at = advance(now);
      counts ??= new Uint16Array(trafficBuckets);
      counts[at] = Math.min((counts[at] ?? 0) + 1, 65_535);
    },
    recent: (now) => {
      const at = advance(now);
      if (counts === undefined || counts.every((count) => count === 0)) return null;
      return [...counts.subarray(at + 1), ...counts.subarray(0, at + 1)];
    },
  };
};
