import type { EventEnvelope } from '@shared/api/events';
import type { LocalList, LocalListDifference } from '@shared/model/local-list';
import type { Failure } from '@shared/result';
import { useEffect, useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

/** Changes that come together are read together. */
const GATHER_MS = 250;

/** Whether an event changes what the lists should be. */
export const changesTags = ({ name }: EventEnvelope): boolean =>
  name === 'tag.changed' || name === 'tag.deleted';

export interface LocalListShown {
  /** Null until the first answer. */
  readonly list: LocalList | null;
  readonly difference: LocalListDifference | null;
  readonly failure: Failure | null;
  refetch(): Promise<void>;
}

/** The local list of a charge point and what a sync would change, live. */
export const useLocalList = (cpId: string): LocalListShown => {
  const bridge = useBridge();
  const [list, setList] = useState<LocalList | null>(null);
  const [difference, setDifference] = useState<LocalListDifference | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const refetch = async (): Promise<void> => {
    const [read, compared] = await Promise.all([
      bridge.call('localList.get', { cpId }),
      bridge.call('localList.difference', { cpId }),
    ]);
    if (read.ok) setList(read.value);
    if (compared.ok) setDifference(compared.value);
    setFailure(!read.ok ? read.error : compared.ok ? null : compared.error);
  };
  const latest = useRef(refetch);
  latest.current = refetch;
  const concerns = (event: EventEnvelope): boolean =>
    changesTags(event) ||
    ((event.name === 'localList.changed' || event.name === 'configuration.changed') &&
      event.data.chargePointId === cpId);
  useLive(
    {
      apply: (batch) => {
        if (timer.current !== undefined || !batch.some(concerns)) return;
        timer.current = setTimeout(() => {
          timer.current = undefined;
          void latest.current();
        }, GATHER_MS);
      },
      refetch,
    },
    cpId,
  );
  return { list, difference, failure, refetch };
};
