import type { EventEnvelope } from '@shared/api/events';
import type { Failure, Result } from '@shared/result';
import { useRef, useState } from 'react';
import { useLive } from '../../stores/context';

export interface Fetched<T> {
  /** Null until it is there, and where it cannot be had. */
  readonly value: T | null;
  readonly failure: Failure | null;
}

/** Something of the server, fetched again whenever an event concerns it. Null is nothing to fetch. */
export const useFetched = <T>(
  key: string,
  fetch: (() => Promise<Result<T>>) | null,
  concerns: (event: EventEnvelope) => boolean = () => false,
): Fetched<T> => {
  const [state, setState] = useState<Fetched<T> & { readonly key: string }>({
    key: '',
    value: null,
    failure: null,
  });
  const wanted = useRef(key);
  wanted.current = key;
  const refetch = async (): Promise<void> => {
    if (fetch === null) return;
    const result = await fetch();
    if (wanted.current !== key) return;
    setState(
      result.ok
        ? { key, value: result.value, failure: null }
        : { key, value: null, failure: result.error },
    );
  };
  useLive(
    {
      refetch,
      apply: (batch) => {
        if (batch.some(concerns)) void refetch();
      },
    },
    key,
  );
  // What belongs to another key is not shown under this one.
  return state.key === key ? state : { value: null, failure: null };
};
