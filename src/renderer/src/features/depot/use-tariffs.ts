import type { MethodInput } from '@shared/api';
import type { Tariff } from '@shared/model/tariff';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge } from '../../stores/context';
import { useReport } from './use-report';

const AGAIN_MS = 60_000;
const MOST = 1000;

export interface Tariffs {
  readonly items: readonly Tariff[] | null;
  readonly unreadable: Failure | null;
  readonly busy: boolean;
  /** Of the last change; null when it worked. */
  readonly failure: Failure | null;
  dismiss(): void;
  save(id: number | null, input: MethodInput<'tariff.create'>): Promise<boolean>;
  remove(id: number): Promise<boolean>;
}

/** The tariffs and what can be done to them. */
export const useTariffs = (): Tariffs => {
  const bridge = useBridge();
  const {
    value,
    failure: unreadable,
    reload,
  } = useReport('tariff.list', { limit: MOST }, AGAIN_MS);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = async (call: () => Promise<{ ok: boolean; error?: Failure }>): Promise<boolean> => {
    setBusy(true);
    const result = await call();
    setBusy(false);
    setFailure(result.error ?? null);
    if (result.ok) reload();
    return result.ok;
  };
  return {
    items: value?.items ?? null,
    unreadable,
    busy,
    failure,
    dismiss: () => setFailure(null),
    save: (id, input) =>
      act(() =>
        id === null
          ? bridge.call('tariff.create', input)
          : bridge.call('tariff.put', { id, ...input }),
      ),
    remove: (id) => act(() => bridge.call('tariff.delete', { id })),
  };
};
