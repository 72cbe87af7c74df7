import type { EventEnvelope } from '@shared/api/events';
import type { Page } from '@shared/model/common';
import type { Failure, Result } from '@shared/result';
import { useEffect, useRef, useState } from 'react';
import { useLive } from './context';

/** However much changes, a page on the screen is fetched anew no more often than this. */
const REFETCH_MS = 1000;

interface PagedSource<T> {
  /** What the list is filtered by; another key begins at the first page. */
  readonly key: string;
  readonly load: (cursor: string | null) => Promise<Result<Page<T>>>;
  /** Whether an event changes what the list shows. */
  readonly concerns: (event: EventEnvelope) => boolean;
}

export interface Paged<T> {
  readonly rows: readonly T[];
  readonly page: number;
  readonly hasNext: boolean;
  readonly loading: boolean;
  readonly failure: Failure | null;
  setPage(page: number): void;
  refetch(): Promise<void>;
}

interface Shown<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
  readonly place: string | null;
  readonly failure: Failure | null;
}

/** A list that pages through the server by cursor, and keeps the page on the screen up to date. */
export const usePaged = <T>({ key, load, concerns }: PagedSource<T>): Paged<T> => {
  const [at, setAt] = useState({ key, page: 0 });
  const page = at.key === key ? at.page : 0;
  const place = `${key}#${page}`;
  const [shown, setShown] = useState<Shown<T>>({
    rows: [],
    next: null,
    place: null,
    failure: null,
  });
  // The cursor that leads to each page seen so far, for the filter they belong to.
  const cursors = useRef<{ key: string; of: (string | null)[] }>({ key, of: [null] });
  if (cursors.current.key !== key) cursors.current = { key, of: [null] };
  const wanted = useRef(place);
  wanted.current = place;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const fetchedAt = useRef(0);

  const refetch = async (): Promise<void> => {
    fetchedAt.current = Date.now();
    const result = await load(cursors.current.of[page] ?? null);
    if (wanted.current !== place) return;
    if (!result.ok) return setShown((before) => ({ ...before, place, failure: result.error }));
    const { items, next } = result.value;
    cursors.current.of[page + 1] = next;
    setShown({ rows: items, next, place, failure: null });
  };
  const latest = useRef(refetch);
  latest.current = refetch;

  useLive(
    {
      apply: (batch) => {
        if (timer.current !== undefined || !batch.some(concerns)) return;
        const wait = Math.max(0, fetchedAt.current + REFETCH_MS - Date.now());
        timer.current = setTimeout(() => {
          timer.current = undefined;
          void latest.current();
        }, wait);
      },
      refetch,
    },
    place,
  );

  return {
    rows: shown.rows,
    page,
    hasNext: shown.next !== null,
    loading: shown.place !== place,
    failure: shown.failure,
    setPage: (next) => setAt({ key, page: next }),
    refetch,
  };
};
