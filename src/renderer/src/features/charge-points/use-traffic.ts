import { trafficBucketSeconds } from '@shared/model/traffic';
import { useEffect, useState } from 'react';
import { useBridge, useServer } from '../../stores/context';

const none: ReadonlyMap<string, readonly number[]> = new Map();

/** The frames that each charge point sent lately; those that sent none are not in it. */
export const useTraffic = (): ReadonlyMap<string, readonly number[]> => {
  const bridge = useBridge();
  const isOpen = useServer(({ link }) => link === 'open');
  const [traffic, setTraffic] = useState(none);
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      if (document.hidden || !isOpen) return;
      const result = await bridge.call('chargePoint.traffic', {});
      if (!result.ok || left) return;
      setTraffic(
        new Map(result.value.items.map(({ chargePointId, counts }) => [chargePointId, counts])),
      );
    };
    void read();
    const timer = setInterval(() => void read(), trafficBucketSeconds * 1000);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [bridge, isOpen]);
  return traffic;
};
