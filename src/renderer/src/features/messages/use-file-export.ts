import type { ExportFormat } from '@shared/api/message';
import type { Failure } from '@shared/result';
import { useRef, useState } from 'react';
import { saveText } from '../../components/save-file';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';

/** What goes into the file. */
export interface ExportScope {
  readonly filter?: string;
  readonly ids?: number[];
  readonly trace?: number;
}

export interface FileExport {
  /** The share that is ready; null while nothing is exported. */
  readonly progress: number | null;
  readonly failure: Failure | null;
  start(name: string, format: ExportFormat, redact: boolean, scope: ExportScope): Promise<boolean>;
  cancel(): void;
}

const types: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/x-ndjson',
  json: 'application/json',
  csv: 'text/csv',
  html: 'text/html',
};

/** Fetches an export piece by piece and saves it as a file. */
export const useFileExport = (): FileExport => {
  const bridge = useBridge();
  const { language } = useTexts();
  const [progress, setProgress] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useRef(0);
  return {
    progress,
    failure,
    start: async (name, format, redact, scope) => {
      run.current += 1;
      const mine = run.current;
      setFailure(null);
      setProgress(0);
      const parts: string[] = [];
      let cursor: string | null = null;
      do {
        const result: Awaited<ReturnType<typeof piece>> = await piece(cursor);
        if (mine !== run.current) return false;
        if (!result.ok) {
          setProgress(null);
          setFailure(result.error);
          return false;
        }
        parts.push(result.value.text);
        setProgress(result.value.progress);
        cursor = result.value.next;
      } while (cursor !== null);
      setProgress(null);
      saveText(`${name}.${format}`, types[format], parts);
      return true;

      function piece(from: string | null) {
        return bridge.call('message.export', {
          ...scope,
          format,
          redact,
          language,
          ...(from === null ? {} : { cursor: from }),
        });
      }
    },
    cancel: () => {
      run.current += 1;
      setProgress(null);
      setFailure(null);
    },
  };
};
