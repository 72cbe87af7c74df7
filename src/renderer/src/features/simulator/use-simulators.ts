import type { Simulator } from '@shared/model/simulator';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

type Simulators = ReadonlyMap<string, Simulator>;

/** The simulated charge points as they are now, by name; null until the first answer. */
export const useSimulators = (): Simulators | null => {
  const bridge = useBridge();
  const [byId, setById] = useState<Simulators | null>(null);
  useLive({
    refetch: async () => {
      const result = await bridge.call('simulator.list', {});
      if (!result.ok) return;
      setById(new Map(result.value.items.map((one) => [one.simulatorId, one])));
    },
    apply: (batch) => {
      const concerned = batch.filter(
        ({ name }) => name === 'simulator.changed' || name === 'simulator.removed',
      );
      if (concerned.length === 0) return;
      setById((before) => {
        const after = new Map(before);
        for (const event of concerned) {
          if (event.name === 'simulator.changed') after.set(event.data.simulatorId, event.data);
          if (event.name === 'simulator.removed') after.delete(event.data.simulatorId);
        }
        return after;
      });
    },
  });
  return byId;
};
