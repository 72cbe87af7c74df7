import type { CompositeSchedule, ScheduleComparison } from '@shared/model/charging-profile';
import type { Failure } from '@shared/result';
import { useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

export interface CompositeAsk {
  readonly cpId: string;
  readonly connectorId: number;
  /** What runs there; with another transaction other profiles count. */
  readonly transactionId: number | null;
  readonly durationSeconds: number;
  readonly chargingRateUnit: 'A' | 'W';
}

export interface Composite {
  /** Ours; null until it is computed. */
  readonly schedule: CompositeSchedule | null;
  /** Ours beside the charge point's; null until it was asked, and again when something changed. */
  readonly comparison: ScheduleComparison | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  compare(): Promise<void>;
}

const keyOf = (ask: CompositeAsk): string => JSON.stringify(ask);

/** The composite schedule of a connector, and, when asked for, the charge point's own. */
export const useComposite = (ask: CompositeAsk): Composite => {
  const bridge = useBridge();
  const key = keyOf(ask);
  const [state, setState] = useState<{
    readonly key: string;
    readonly schedule: CompositeSchedule | null;
    readonly comparison: ScheduleComparison | null;
    readonly failure: Failure | null;
  }>({ key, schedule: null, comparison: null, failure: null });
  const [busy, setBusy] = useState(false);
  const latest = useRef(key);
  latest.current = key;
  const { transactionId: _, ...question } = ask;
  const refetch = async (): Promise<void> => {
    const result = await bridge.call('installedProfile.composite', question);
    if (latest.current !== key) return;
    setState(
      result.ok
        ? { key, schedule: result.value, comparison: null, failure: null }
        : { key, schedule: null, comparison: null, failure: result.error },
    );
  };
  useLive(
    {
      apply: (batch) => {
        const changed = batch.some(
          (event) =>
            event.name === 'installedProfile.changed' && event.data.chargePointId === ask.cpId,
        );
        if (changed) void refetch();
      },
      refetch,
    },
    key,
  );
  const current =
    state.key === key ? state : { ...state, schedule: null, comparison: null, failure: null };
  return {
    schedule: current.schedule,
    comparison: current.comparison,
    failure: current.failure,
    busy,
    compare: async () => {
      setBusy(true);
      const result = await bridge.call('installedProfile.compare', question);
      setBusy(false);
      if (latest.current !== key) return;
      setState((before) =>
        result.ok
          ? { key, schedule: result.value.expected, comparison: result.value, failure: null }
          : { ...before, key, failure: result.error },
      );
    },
  };
};
