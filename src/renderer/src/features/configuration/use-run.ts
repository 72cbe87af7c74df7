import type { ConfigurationRun, ConfigurationRunRow } from '@shared/model/configuration-run';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';
import { fetchAll } from '../../stores/fetch-all';

export interface KnownRun {
  /** Null until the first answer. */
  readonly run: ConfigurationRun | null;
  readonly rows: readonly ConfigurationRunRow[];
  readonly failure: Failure | null;
  readonly busy: boolean;
  stop(): void;
  retry(): void;
}

type State = Pick<KnownRun, 'run' | 'rows' | 'failure'>;

/** One run and what became of each of its charge points, live. */
export const useRun = (runId: number): KnownRun => {
  const bridge = useBridge();
  const [state, setState] = useState<State>({ run: null, rows: [], failure: null });
  const [busy, setBusy] = useState(false);

  const refetch = async (): Promise<void> => {
    const [run, rows] = await Promise.all([
      bridge.call('configurationRun.get', { runId }),
      fetchAll(bridge, 'configurationRun.rows', { runId }),
    ]);
    if (run.ok && rows.ok) setState({ run: run.value, rows: rows.value, failure: null });
    else setState((before) => ({ ...before, failure: run.ok ? failureOf(rows) : run.error }));
  };

  const act = async (name: 'configurationRun.stop' | 'configurationRun.retry'): Promise<void> => {
    setBusy(true);
    const result = await bridge.call(name, { runId });
    setBusy(false);
    if (result.ok) await refetch();
    else setState((before) => ({ ...before, failure: result.error }));
  };

  useLive(
    {
      apply: (batch) => {
        const changed = new Map<string, ConfigurationRunRow>();
        let run: ConfigurationRun | null = null;
        for (const event of batch) {
          if (event.name === 'configurationRunRow.changed' && event.data.runId === runId) {
            changed.set(event.data.chargePointId, event.data);
          }
          if (event.name === 'configurationRun.changed' && event.data.id === runId) {
            run = event.data;
          }
        }
        if (changed.size === 0 && run === null) return;
        setState((before) => ({
          ...before,
          run: run ?? before.run,
          rows: before.rows.map((row) => changed.get(row.chargePointId) ?? row),
        }));
      },
      refetch,
    },
    String(runId),
  );
  return {
    ...state,
    busy,
    stop: () => void act('configurationRun.stop'),
    retry: () => void act('configurationRun.retry'),
  };
};

const failureOf = (result: Awaited<ReturnType<typeof fetchAll>>): Failure | null =>
  result.ok ? null : result.error;
