import { backupPieceBytes } from '@shared/api/backup';
import type { Backup, BackupProgress } from '@shared/model/backup';
import type { Failure, Result } from '@shared/result';
import { useCallback, useEffect, useState } from 'react';
import { useBridge } from '../../stores/context';

export interface Backups {
  readonly items: readonly Backup[] | null;
  readonly folder: string;
  readonly running: BackupProgress;
  /** A file is on its way here. */
  readonly uploading: boolean;
  readonly failure: Failure | null;
  dismiss(): void;
  create(): Promise<Backup | null>;
  verify(name: string): Promise<Backup | null>;
  remove(name: string): Promise<void>;
  /** Whether the central system starts anew; null where nothing was changed. */
  restore(name: string): Promise<boolean | null>;
  upload(file: File): Promise<Backup | null>;
  download(name: string): Promise<void>;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  const chunk = 0x8000;
  for (let at = 0; at < bytes.length; at += chunk) {
    text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  }
  return btoa(text);
};

const saveBlob = (name: string, parts: readonly BlobPart[]): void => {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

/** The backups and what can be done with them. Files travel in pieces, over IPC as over REST. */
export const useBackups = (): Backups => {
  const bridge = useBridge();
  const [list, setList] = useState<{ items: readonly Backup[]; folder: string } | null>(null);
  const [running, setRunning] = useState<BackupProgress>({ task: null, phase: null });
  const [uploading, setUploading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const reload = useCallback(async (): Promise<void> => {
    const result = await bridge.call('backup.list', {});
    if (!result.ok) return setFailure(result.error);
    const { items, folder } = result.value;
    setList({ items, folder });
    setRunning(result.value.running);
  }, [bridge]);
  useEffect(() => {
    void reload();
    return bridge.onEvents((batch) => {
      for (const event of batch) {
        if (event.name !== 'backup.progressed') continue;
        setRunning(event.data);
        if (event.data.task === null) void reload();
      }
    });
  }, [bridge, reload]);

  const told = async <T>(call: Promise<Result<T>>): Promise<T | null> => {
    setFailure(null);
    const result = await call;
    if (!result.ok) setFailure(result.error);
    await reload();
    return result.ok ? result.value : null;
  };

  const send = async (file: File): Promise<Result<{ id: string; backup: Backup | null }>> => {
    let id: string | undefined;
    for (let at = 0; ; at += backupPieceBytes) {
      const piece = new Uint8Array(await file.slice(at, at + backupPieceBytes).arrayBuffer());
      const last = at + backupPieceBytes >= file.size;
      const result = await bridge.call('backup.upload', {
        ...(id === undefined ? {} : { id }),
        data: base64Of(piece),
        last,
      });
      if (!result.ok || last) return result;
      ({ id } = result.value);
    }
  };

  const receive = async (name: string): Promise<void> => {
    const parts: BlobPart[] = [];
    for (let offset: number | null = 0; offset !== null; ) {
      const result: Result<{ data: string; next: number | null }> = await bridge.call(
        'backup.read',
        { name, offset },
      );
      if (!result.ok) return setFailure(result.error);
      parts.push(bytesOf(result.value.data));
      offset = result.value.next;
    }
    saveBlob(name, parts);
  };

  return {
    items: list?.items ?? null,
    folder: list?.folder ?? '',
    running,
    uploading,
    failure,
    dismiss: () => setFailure(null),
    create: () => told(bridge.call('backup.create', {})),
    verify: (name) => told(bridge.call('backup.verify', { name })),
    remove: async (name) => void (await told(bridge.call('backup.delete', { name }))),
    restore: async (name) => {
      setFailure(null);
      const result = await bridge.call('backup.restore', { name });
      if (result.ok) return result.value.restarting;
      setFailure(result.error);
      return null;
    },
    upload: async (file) => {
      setUploading(true);
      const value = await told(send(file));
      setUploading(false);
      return value?.backup ?? null;
    },
    download: receive,
  };
};
