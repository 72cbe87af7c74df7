import { useSyncExternalStore } from 'react';
import { mayShow, shownHash } from './leaving';

export const pages = [
  'charge-points',
  'charge-point',
  'messages',
  'transactions',
  'findings',
  'tags',
  'reservations',
  'smart-charging',
  'security',
  'data-transfer',
  'sites',
  'configuration',
  'files',
  'depot',
  'settings',
] as const;
export type PageName = (typeof pages)[number];

/** A place in the console: `#/charge-point/CP1/configuration?key=value`. */
export interface Route {
  readonly page: PageName;
  /** What the page is about, e.g. the charge point's identity. */
  readonly id: string | null;
  readonly tab: string | null;
  readonly query: Readonly<Record<string, string>>;
}

const isPage = (name: string): name is PageName => (pages as readonly string[]).includes(name);

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign that somebody typed: take the text as it is.
    return text;
  }
};

export const parseRoute = (hash: string): Route => {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page = '', id = '', tab = ''] = path.split('/').map(decode);
  return {
    page: isPage(page) ? page : 'charge-points',
    id: id === '' ? null : id,
    tab: tab === '' ? null : tab,
    query: Object.fromEntries(new URLSearchParams(search)),
  };
};

/** The `href` of a place; empty query members are left out. */
export const hrefOf = (
  page: PageName,
  { id, tab, query }: { id?: string | number; tab?: string; query?: Record<string, string> } = {},
): string => {
  const parts = [page, id, id === undefined ? undefined : tab].filter((part) => part !== undefined);
  const search = new URLSearchParams(
    Object.entries(query ?? {}).filter(([, value]) => value !== ''),
  ).toString();
  return `#/${parts.map((part) => encodeURIComponent(part)).join('/')}${search === '' ? '' : `?${search}`}`;
};

export const navigate = (href: string): void => {
  window.location.hash = href;
};

/** Changes the address without a step in the history, e.g. while a filter is typed. */
export const replaceRoute = (href: string): void => {
  window.history.replaceState(null, '', href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
};

const onHashChange = (listener: () => void): (() => void) => {
  const settle = (): void => {
    if (mayShow()) listener();
  };
  window.addEventListener('hashchange', settle);
  return () => window.removeEventListener('hashchange', settle);
};

export const useRoute = (): Route => parseRoute(useSyncExternalStore(onHashChange, shownHash));
