const saveBlob = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[^\p{L}\p{N}._-]+/gu, '_');
  link.click();
  URL.revokeObjectURL(url);
};

/** Lets the browser, or the desktop window, save a text as a file; the name loses what file systems refuse. */
export const saveText = (name: string, type: string, parts: readonly string[]): void =>
  saveBlob(name, new Blob([...parts], { type: `${type};charset=utf-8` }));

/** The same for bytes. */
export const saveBytes = (name: string, parts: readonly Uint8Array<ArrayBuffer>[]): void =>
  saveBlob(name, new Blob([...parts], { type: 'application/octet-stream' }));
