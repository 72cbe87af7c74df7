// The folders a client sees: the root, and in it the one of its job. Charge points build paths in odd ways
// (doubled slashes, the folder left out), and who has logged in is known, so only the last name counts.
import type { Grant } from '../grant';

/** The absolute path that a folder and a path from there make, without dots and doubled slashes. */
export const folderName = (folder: string, path: string): string => {
  const parts: string[] = [];
  for (const part of `${path.startsWith('/') ? '' : folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
};

export const nameIn = (folder: string, path: string): string =>
  path === '' ? '' : (folderName(folder, path).split('/').at(-1) ?? '');

/** Below the folder of an upload there may be any folder: none is ever made. */
export const isFolder = (grant: Grant, folder: string, path: string): boolean => {
  const wanted = folderName(folder, path);
  if (wanted === '/' || wanted === `/${grant.token}`) return true;
  return grant.image === null && wanted.startsWith(`/${grant.token}/`);
};

const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

const longLine = (kind: 'd' | '-', size: number, at: number, name: string): string => {
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2);
  const rights = kind === 'd' ? 'rwxr-xr-x' : 'r--r--r--';
  return `${kind}${rights} 1 ocpp ocpp ${String(size).padStart(12)} ${month.format(date)} ${day} ${date.getUTCFullYear()} ${name}\r\n`;
};

/** What LIST and NLST show. */
export const listing = ({ token, image }: Grant, folder: string, isLong: boolean): string => {
  if (folder === '/') return isLong ? longLine('d', 0, Date.now(), token) : `${token}\r\n`;
  if (image === null) return '';
  const { name, sizeBytes, modifiedAt } = image;
  return isLong ? longLine('-', sizeBytes, modifiedAt, name) : `${name}\r\n`;
};
