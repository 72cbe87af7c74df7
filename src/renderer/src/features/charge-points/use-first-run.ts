import { useState } from 'react';
import { useChargePoints } from '../../stores/context';
import { isComplete } from './checklist';

const HIDDEN_KEY = 'ocpp-central.first-run-hidden';

export interface FirstRunState {
  readonly shown: boolean;
  hide(): void;
}

/**
 * Whether the first steps are shown: until a charge point has come all the way, then once more with every
 * tick until the reader is done with it; never where it was hidden by hand.
 */
export const useFirstRun = (): FirstRunState => {
  const byId = useChargePoints((state) => state.byId);
  const [hidden, setHidden] = useState(() => localStorage.getItem(HIDDEN_KEY) === 'yes');
  const [begun, setBegun] = useState(false);
  const open = byId !== null && !isComplete(byId.values());
  if (open && !begun) setBegun(true);
  return {
    shown: !hidden && (open || begun),
    hide: () => {
      localStorage.setItem(HIDDEN_KEY, 'yes');
      setHidden(true);
    },
  };
};
