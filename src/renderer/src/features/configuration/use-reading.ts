import type { ConfigurationReading } from '@shared/model/configuration';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge } from '../../stores/context';

export interface Reading {
  readonly busy: boolean;
  readonly result: ConfigurationReading | null;
  readonly failure: Failure | null;
  read(): void;
  dismiss(): void;
}

/** Reads all keys from a charge point, once at a time. */
export const useReading = (cpId: string): Reading => {
  const bridge = useBridge();
  const [state, setState] = useState<Pick<Reading, 'busy' | 'result' | 'failure'>>({
    busy: false,
    result: null,
    failure: null,
  });
  const read = async (): Promise<void> => {
    setState({ busy: true, result: null, failure: null });
    const result = await bridge.call('configuration.read', { cpId });
    setState({
      busy: false,
      result: result.ok ? result.value : null,
      failure: result.ok ? null : result.error,
    });
  };
  return {
    ...state,
    read: () => void read(),
    dismiss: () => setState({ busy: false, result: null, failure: null }),
  };
};
