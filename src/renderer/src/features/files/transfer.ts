import { filePartBytes } from '@shared/api/file';
import type { StoredFile } from '@shared/model/file';
import type { Result } from '@shared/result';
import type { Bridge } from '../../bridge';

// IPC cannot stream and REST in a browser cannot show how far it is, so files travel in pieces both ways.

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const base64Of = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // All at once would be too many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
};

/** Stores a file as a firmware image; `onProgress` is told the share that has gone. */
export const storeFile = async (
  bridge: Bridge,
  file: File,
  onProgress: (share: number) => void,
): Promise<Result<StoredFile>> => {
  let upload: string | undefined;
  for (let at = 0; ; at += filePartBytes) {
    const last = at + filePartBytes >= file.size;
    const result = await bridge.call('file.uploadPart', {
      ...(upload === undefined ? {} : { upload }),
      name: file.name,
      data: await base64Of(file.slice(at, at + filePartBytes)),
      last,
    });
    if (!result.ok) return result;
    if (result.value.file !== null) return { ok: true, value: result.value.file };
    ({ upload } = result.value);
    onProgress(Math.min(1, (at + filePartBytes) / Math.max(1, file.size)));
  }
};

/** The content of a file, or its beginning. */
export const readFile = async (
  bridge: Bridge,
  file: StoredFile,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<Result<Uint8Array<ArrayBuffer>[]>> => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const end = Math.min(file.sizeBytes, mostBytes);
  for (let offset = 0; offset < end; offset += filePartBytes) {
    const length = Math.min(filePartBytes, end - offset);
    const result = await bridge.call('file.readPart', { id: file.id, offset, length });
    if (!result.ok) return result;
    pieces.push(bytesOf(result.value.data));
  }
  return { ok: true, value: pieces };
};
