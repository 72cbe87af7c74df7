import type { MethodInput, MethodName } from '@shared/api';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge } from '../../stores/context';

export type ControlMethod = Extract<MethodName, `simulator.${string}`> | 'tag.put';

/** Does things to simulated charge points, and keeps what went wrong last. */
export interface Control {
  readonly failure: Failure | null;
  /** Whether it worked. */
  run<N extends ControlMethod>(name: N, input: MethodInput<N>): Promise<boolean>;
  dismiss(): void;
}

export const useControl = (): Control => {
  const bridge = useBridge();
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    failure,
    run: async (name, input) => {
      const result = await bridge.call(name, input);
      setFailure(result.ok ? null : result.error);
      return result.ok;
    },
    dismiss: () => setFailure(null),
  };
};
