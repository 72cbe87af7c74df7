import type { ExchangeDetail } from '@shared/model/message';
import type { Failure } from '@shared/result';
import { useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

export interface MessageDetailState {
  readonly detail: ExchangeDetail | null;
  readonly failure: Failure | null;
}

const nothing: MessageDetailState = { detail: null, failure: null };

/** One exchange with its texts and findings, fetched anew when it changes. The last one is shown until the next is there. */
export const useMessageDetail = (
  id: number | null,
  trace: number | null = null,
): MessageDetailState => {
  const bridge = useBridge();
  const [state, setState] = useState<MessageDetailState>(nothing);
  const wanted = useRef(id);
  wanted.current = id;

  const refetch = async (): Promise<void> => {
    if (id === null) return setState(nothing);
    const result = await bridge.call('message.get', { id, ...(trace === null ? {} : { trace }) });
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
        if (concerns && trace === null) void refetch();
      },
      refetch,
    },
    `${trace} ${id}`,
  );
  return state;
};
