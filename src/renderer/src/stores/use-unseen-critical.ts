import { useState } from 'react';
import { useBridge, useLive } from './context';

/** How many critical security events nobody has marked as seen. */
export const useUnseenCritical = (): number => {
  const bridge = useBridge();
  const [critical, setCritical] = useState(0);
  useLive({
    apply: (batch) => {
      for (const event of batch) {
        if (event.name === 'securityEvent.seen') setCritical(event.data.critical);
      }
    },
    refetch: async () => {
      const result = await bridge.call('securityEvent.unseen', {});
      if (result.ok) setCritical(result.value.critical);
    },
  });
  return critical;
};
