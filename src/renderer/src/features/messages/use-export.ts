import type { Failure } from '@shared/result';
import { useState } from 'react';
import { saveText } from '../../components/save-file';
import { useBridge } from '../../stores/context';
import { fetchAll } from '../../stores/fetch-all';
import { inputOfFilter, type MessageFilter } from './filter';

/** A window holds the export while it is made; larger ones are for REST, which streams. */
export const MOST_FRAMES = 200_000;

export interface Export {
  readonly busy: boolean;
  readonly failure: Failure | null;
  dismiss(): void;
  start(): void;
}

/** Saves the frames that match as JSON lines, in the order they crossed the wire. */
export const useExport = (filter: MessageFilter): Export => {
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    const input = { ...inputOfFilter(filter), order: 'asc' as const };
    const result = await fetchAll(bridge, 'frame.list', input, MOST_FRAMES);
    setBusy(false);
    if (!result.ok) return setFailure(result.error);
    setFailure(null);
    const lines = result.value.map((frame) => `${JSON.stringify(frame)}\n`);
    const name = filter.cpId === '' ? 'messages' : `messages-${filter.cpId}`;
    saveText(`${name}.jsonl`, 'application/x-ndjson', lines);
  };
  return { busy, failure, dismiss: () => setFailure(null), start: () => void run() };
};
