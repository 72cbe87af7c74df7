import type { MethodInput, MethodOutput } from '@shared/api';
import type { Failure } from '@shared/result';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useBridge } from '../../stores/context';

type ReportName =
  | 'report.now'
  | 'report.energy'
  | 'report.occupancy'
  | 'report.timeline'
  | 'tariff.list';

export interface Loaded<T> {
  /** The latest answer; it stays while the next one is on its way. */
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/** Asks for a report whenever its input changes, and again after so many milliseconds. */
export const useReport = <N extends ReportName>(
  name: N,
  input: MethodInput<N> | undefined,
  againMs: number,
): Loaded<MethodOutput<N>> => {
  const bridge = useBridge();
  const [value, setValue] = useState<MethodOutput<N> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(0);
  const text = input === undefined ? undefined : JSON.stringify(input);
  const load = useCallback(async (): Promise<void> => {
    if (text === undefined) return;
    const turn = ++latest.current;
    const result = await bridge.call(name, JSON.parse(text) as MethodInput<N>);
    // A later question has been asked meanwhile.
    if (turn !== latest.current) return;
    if (result.ok) setValue(result.value);
    setFailure(result.ok ? null : result.error);
  }, [bridge, name, text]);
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), againMs);
    return () => clearInterval(timer);
  }, [load, againMs]);
  return { value, failure, reload: () => void load() };
};
