import type { Exchange } from '@shared/model/message';
import type { Failure } from '@shared/result';
import { useCallback, useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';
import { inputOfFilter, type MessageFilter } from './filter';
import {
  applyChanges,
  emptyList,
  holdChanges,
  indexOfId,
  type MessageList,
  prepend,
  release,
} from './message-list';

const PAGE = 200;
/** Older pages that are read to find a selected row again after the filter changed. */
const PAGES_TO_FIND = 5;

export interface Messages {
  readonly list: MessageList;
  readonly loaded: boolean;
  readonly failure: Failure | null;
  readonly paused: boolean;
  setPaused(paused: boolean): void;
  /** Fetches the page before the first row, if there is one and none is on its way. */
  loadOlder(): void;
}

/** Where the next older page begins. A cursor belongs to its filter; after a trim the first row's time leads back. */
interface Older {
  readonly cursor: string | null;
  readonly before: string | null;
}

const justAfter = (at: string): string => new Date(Date.parse(at) + 1).toISOString();

/** The live list of exchanges: its newest page, what arrives, and older pages when asked. */
export const useMessages = (filter: MessageFilter, keepId: number | null): Messages => {
  const bridge = useBridge();
  const key = JSON.stringify(filter);
  const [list, setList] = useState<MessageList>(emptyList);
  const [loadedKey, setLoadedKey] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [paused, setPausedState] = useState(false);
  const current = useRef({ filter, key, paused, keepId });
  current.current = { filter, key, paused, keepId };
  const latestList = useRef(list);
  const older = useRef<Older>({ cursor: null, before: null });
  const loading = useRef(false);
  const fetches = useRef(0);
  /** What arrived since the newest page was asked for; it may not be on that page. */
  const arrived = useRef<Exchange[] | null>(null);

  const replace = useCallback((next: MessageList): void => {
    latestList.current = next;
    setList(next);
  }, []);

  const fetchPage = useCallback(
    (place: Older) =>
      bridge.call('message.list', {
        ...inputOfFilter(current.current.filter),
        limit: PAGE,
        ...(place.before === null ? {} : { to: place.before }),
        ...(place.cursor === null ? {} : { cursor: place.cursor }),
      }),
    [bridge],
  );

  const readOlder = useCallback(async (): Promise<void> => {
    const before = fetches.current;
    const result = await fetchPage(older.current);
    if (before !== fetches.current) return;
    if (!result.ok) return setFailure(result.error);
    older.current = { ...older.current, cursor: result.value.next };
    replace(prepend(latestList.current, result.value.items, result.value.next !== null));
  }, [fetchPage, replace]);

  const refetch = async (): Promise<void> => {
    fetches.current += 1;
    const mine = fetches.current;
    const wanted = current.current;
    arrived.current = [];
    const result = await fetchPage({ cursor: null, before: null });
    if (mine !== fetches.current) return;
    const meanwhile = arrived.current;
    arrived.current = null;
    setLoadedKey(wanted.key);
    if (!result.ok) return setFailure(result.error);
    setFailure(null);
    older.current = { cursor: result.value.next, before: null };
    const page = prepend(emptyList, result.value.items, result.value.next !== null);
    replace(applyChanges(page, meanwhile, wanted.filter));
    for (let page = 0; page < PAGES_TO_FIND; page += 1) {
      const { keepId: id } = current.current;
      const { items, hasOlder } = latestList.current;
      if (id === null || !hasOlder || id >= (items[0]?.id ?? 0)) return;
      if (mine !== fetches.current || indexOfId(items, id) >= 0) return;
      await readOlder();
    }
  };

  useLive(
    {
      apply: (batch) => {
        const changes: Exchange[] = [];
        for (const event of batch) if (event.name === 'message.changed') changes.push(event.data);
        if (changes.length === 0) return;
        arrived.current?.push(...changes);
        const change = current.current.paused ? holdChanges : applyChanges;
        const before = latestList.current;
        const next = change(before, changes, current.current.filter);
        const trimmed = next.items[0]?.id !== before.items[0]?.id && before.items.length > 0;
        const first = next.items[0];
        if (trimmed && first !== undefined)
          older.current = { cursor: null, before: justAfter(first.at) };
        if (next !== before) replace(next);
      },
      refetch,
    },
    key,
  );

  return {
    list,
    loaded: loadedKey === key,
    failure,
    paused,
    setPaused: (next) => {
      setPausedState(next);
      if (!next) replace(release(latestList.current, filter));
    },
    loadOlder: () => {
      if (loading.current || !latestList.current.hasOlder) return;
      loading.current = true;
      void readOlder().finally(() => {
        loading.current = false;
      });
    },
  };
};
