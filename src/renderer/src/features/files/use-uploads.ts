import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge } from '../../stores/context';
import { storeFile } from './transfer';

interface Upload {
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
}

/** Stores firmware images one after the other, and tells how far it is. */
export const useUploads = () => {
  const bridge = useBridge();
  const [running, setRunning] = useState<Upload | null>(null);
  const [failure, setFailure] = useState<{ name: string; error: Failure } | null>(null);
  const store = async (files: readonly File[]): Promise<void> => {
    setFailure(null);
    for (const file of files) {
      setRunning({ name: file.name, share: 0 });
      const result = await storeFile(bridge, file, (share) =>
        setRunning({ name: file.name, share }),
      );
      if (!result.ok) setFailure({ name: file.name, error: result.error });
    }
    setRunning(null);
  };
  return { running, failure, store, dismiss: () => setFailure(null) };
};
