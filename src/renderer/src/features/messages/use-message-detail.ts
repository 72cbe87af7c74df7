import type { ExchangeDetail } from '@shared/model/message';
import type { Failure } from '@shared/result';
import { useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

export interface MessageDetailState {
  readonly detail: ExchangeDetail | null;
  readonly failure: Failure | null;
}

/** One exchange with its texts and findings, fetched anew when it gets its reply. */
export const useMessageDetail = (id: number): MessageDetailState => {
  const bridge = useBridge();
  const [state, setState] = useState<MessageDetailState>({ detail: null, failure: null });
  const wanted = useRef(id);
  wanted.current = id;

  const refetch = async (): Promise<void> => {
    const result = await bridge.call('message.get', { id });
    if (wanted.current !== id) return;
    setState(
      result.ok ? { detail: result.value, failure: null } : { detail: null, failure: result.error },
    );
  };

  useLive(
    {
      apply: (batch) => {
        const concerns = batch.some(
          (event) =>
            (event.name === 'message.changed' && event.data.id === id) ||
            (event.name === 'finding.recorded' && event.data.exchangeId === id),
        );
        if (concerns) void refetch();
      },
      refetch,
    },
    String(id),
  );
  return state;
};
