import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge } from '../../stores/context';

/** Characters of whole lines that travel at once. */
const PIECE_CHARS = 400_000;

export interface TraceImport {
  readonly busy: boolean;
  readonly failure: Failure | null;
  dismiss(): void;
  /** The id of the trace, or null where it could not be imported. */
  start(file: File): Promise<number | null>;
}

/** The lines of a file in pieces that end with a line. */
async function* piecesOf(file: File): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? '';
    while (rest.length > PIECE_CHARS) {
      const end = rest.lastIndexOf('\n', PIECE_CHARS) + 1 || rest.indexOf('\n') + 1;
      if (end === 0) break;
      yield rest.slice(0, end);
      rest = rest.slice(end);
    }
    if (done) break;
  }
  if (rest !== '') yield rest.endsWith('\n') ? rest : `${rest}\n`;
}

/** Reads a trace from a file and stores it beside the record. */
export const useTraceImport = (): TraceImport => {
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const run = async (file: File): Promise<number | null> => {
    let id: number | undefined;
    const send = async (text: string, last: boolean): Promise<boolean> => {
      const result = await bridge.call('trace.import', {
        ...(id === undefined ? { name: file.name.slice(0, 200) || 'trace' } : { id }),
        text,
        last,
      });
      if (!result.ok) setFailure(result.error);
      else id = result.value.id;
      return result.ok;
    };
    for await (const piece of piecesOf(file)) if (!(await send(piece, false))) return null;
    return (await send('', true)) && id !== undefined ? id : null;
  };

  return {
    busy,
    failure,
    dismiss: () => setFailure(null),
    start: async (file) => {
      setBusy(true);
      setFailure(null);
      try {
        return await run(file);
      } finally {
        setBusy(false);
      }
    },
  };
};
