import type { LocalListSync } from '@shared/model/local-list';
import type { Failure } from '@shared/result';
import { useEffect, useRef, useState } from 'react';
import { useBridge } from '../../stores/context';
import { isSynced } from './phrases';

/** So many charge points are synced at once: each takes an open request of the browser. */
const LANES = 4;

export interface SyncRow {
  readonly state: 'queued' | 'running' | 'ended';
  readonly sync: LocalListSync | null;
  readonly failure: Failure | null;
}

const queued: SyncRow = { state: 'queued', sync: null, failure: null };

export const hasFailed = ({ state, sync }: SyncRow): boolean =>
  state === 'ended' && (sync === null || !isSynced(sync));

export interface SyncRun {
  /** By charge point; empty before the first run. */
  readonly rows: ReadonlyMap<string, SyncRow>;
  readonly isRunning: boolean;
  start(chargePointIds: readonly string[]): Promise<void>;
}

/** Brings the lists of several charge points into step, and tells of each how it went. */
export const useSyncRun = (): SyncRun => {
  const bridge = useBridge();
  const [rows, setRows] = useState<ReadonlyMap<string, SyncRow>>(new Map());
  const [isRunning, setRunning] = useState(false);
  // Who leaves the screen ends the run: what is still queued is not sent.
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const put = (cpId: string, row: SyncRow): void =>
    setRows((before) => new Map([...before, [cpId, row]]));
  return {
    rows,
    isRunning,
    start: async (chargePointIds) => {
      setRunning(true);
      setRows(new Map(chargePointIds.map((id) => [id, queued])));
      const waiting = [...chargePointIds];
      const next = async (): Promise<void> => {
        for (let cpId = waiting.shift(); cpId !== undefined; cpId = waiting.shift()) {
          if (!isHere.current) return;
          put(cpId, { ...queued, state: 'running' });
          const result = await bridge.call('localList.sync', { cpId });
          const [sync, failure] = result.ok ? [result.value, null] : [null, result.error];
          put(cpId, { state: 'ended', sync, failure });
        }
      };
      await Promise.all(Array.from({ length: LANES }, next));
      setRunning(false);
    },
  };
};
