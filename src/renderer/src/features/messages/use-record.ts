import type { Filter } from '@shared/filter';
import { isEmptyFilter } from '@shared/filter';
import type { Exchange } from '@shared/model/message';
import type { Failure } from '@shared/result';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';
import { decide, type Item } from './items';
import type { Shape } from './place';
import {
  append,
  applyChanges,
  emptyList,
  holdChanges,
  indexOfId,
  type MessageList,
  prepend,
  preview,
  release,
} from './record-list';
import { type PageInput, recordSource } from './record-source';
import { useServerChecks } from './use-server-checks';

const FIRST_PAGE = 200;
const FURTHER_PAGE = 1000;

export interface RecordQuery {
  readonly filter: Filter;
  readonly shape: Shape;
  readonly trace: number | null;
  /** The exchange to stay with when the query changes. */
  readonly keepId: number | null;
}

/** stopped: the search was called off before its end. */
export type Phase = 'loading' | 'searching' | 'stopped' | 'ready';

export interface MessageRecord {
  readonly list: MessageList<Item>;
  readonly phase: Phase;
  /** The share of the record that the search has looked through. */
  readonly progress: number;
  readonly failure: Failure | null;
  readonly paused: boolean;
  setPaused(paused: boolean): void;
  /** Says whether the reader is at the end and goes with it. */
  setFollowing(following: boolean): void;
  /** Fetches what lies before the first row, or behind the last, if there is something and none is on its way. */
  loadOlder(): void;
  loadNewer(): void;
  /** Leaves a stretch of the past for the newest messages. */
  toNewest(): void;
  stopSearch(): void;
}

/** Where the next page of a direction begins; without a cursor at a moment. */
interface End {
  readonly cursor: string | null;
  readonly moment: string | null;
}

const fromNewest: End = { cursor: null, moment: null };

const justAfter = (at: string): string => new Date(Date.parse(at) + 1).toISOString();

/** A stretch of the record that grows while it is looked at: what arrives, and further pages when asked. */
export const useRecord = ({ filter, shape, trace, keepId }: RecordQuery): MessageRecord => {
  const bridge = useBridge();
  const { text } = filter;
  const scope = `${shape} ${trace}`;
  const key = `${scope} ${text}`;
  const [list, setList] = useState<MessageList<Item>>(emptyList);
  const [phase, setPhase] = useState<Phase>('loading');
  const [progress, setProgress] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [paused, setPausedState] = useState(false);
  const source = useMemo(
    () => recordSource(bridge, { filter: text, trace, shape }),
    [bridge, text, trace, shape],
  );
  const current = useRef({ source, filter, key, scope, shape, paused, keepId });
  current.current = { source, filter, key, scope, shape, paused, keepId };
  const latest = useRef<MessageList<Item>>(list);
  const shownScope = useRef(scope);
  const ends = useRef<{ older: End; newer: End }>({ older: fromNewest, newer: fromNewest });
  const generation = useRef(0);
  const stopped = useRef(false);
  const following = useRef(true);
  const busy = useRef({ desc: false, asc: false });
  /** What arrived since a page was asked for that reaches to the present; it may not be on it. */
  const arrived = useRef<Map<number, { item: Item; wanted: boolean }> | null>(null);

  const replace = useCallback((next: MessageList<Item>): void => {
    if (next === latest.current) return;
    latest.current = next;
    setList(next);
  }, []);

  const setFollowing = useCallback((isFollowing: boolean): void => {
    following.current = isFollowing;
  }, []);

  const take = useCallback(
    (items: readonly Item[], wanted: (item: Item) => boolean): void => {
      for (const item of items) arrived.current?.set(item.id, { item, wanted: wanted(item) });
      const before = latest.current;
      const next = current.current.paused
        ? holdChanges(before, items, wanted)
        : applyChanges(before, items, wanted, following.current);
      const first = next.items[0];
      // A cursor belongs to the first row; where that was trimmed, its time leads back.
      if (first !== undefined && before.items.length > 0 && first.id > (before.items[0]?.id ?? 0))
        ends.current = {
          ...ends.current,
          older: { cursor: null, moment: justAfter(first.at) },
        };
      replace(next);
    },
    [replace],
  );

  /** Reads on in one direction until so many rows were found, or the record ends, or nobody wants it any more. */
  const read = useCallback(
    async (order: 'asc' | 'desc', mine: number, least: number, limit: number): Promise<boolean> => {
      let found = 0;
      do {
        const end = order === 'desc' ? ends.current.older : ends.current.newer;
        const edge = order === 'desc' ? 'to' : 'from';
        const input: PageInput = {
          order,
          limit,
          ...(end.cursor === null ? {} : { cursor: end.cursor }),
          ...(end.moment === null ? {} : { [edge]: end.moment }),
        };
        const page = await current.current.source.page(input);
        if (mine !== generation.current) return false;
        if (!page.ok) {
          setFailure(page.error);
          setPhase('ready');
          return false;
        }
        const { items, next, progress: looked = 1 } = page.value;
        found += items.length;
        const reached: End = { ...end, cursor: next };
        ends.current =
          order === 'desc'
            ? { ...ends.current, older: reached }
            : { ...ends.current, newer: reached };
        const grow = order === 'desc' ? prepend : append;
        replace(grow(latest.current, items, next !== null));
        if (next === null || found >= least) return true;
        setPhase('searching');
        setProgress(looked);
      } while (!stopped.current);
      return true;
    },
    [replace],
  );

  const settle = useCallback((): void => {
    const isCutShort = stopped.current && latest.current.hasOlder;
    setPhase(isCutShort ? 'stopped' : 'ready');
  }, []);

  /** Lets in what arrived while a page was on its way that reaches to the present. */
  const catchUp = useCallback((): void => {
    const meanwhile = [...(arrived.current?.values() ?? [])];
    arrived.current = null;
    const wantedIds = new Set(meanwhile.filter((one) => one.wanted).map(({ item }) => item.id));
    replace(
      applyChanges(
        latest.current,
        meanwhile.map(({ item }) => item),
        ({ id }) => wantedIds.has(id),
      ),
    );
  }, [replace]);

  /** Replaces a list that lacks an exchange of the past by the stretch around it. */
  const stayWith = useCallback(
    async (id: number, mine: number): Promise<void> => {
      const { items, hasOlder } = latest.current;
      if (!hasOlder || id >= (items[0]?.id ?? 0) || indexOfId(items, id) >= 0) return;
      const known = await bridge.call('message.get', { id, ...(trace === null ? {} : { trace }) });
      if (!known.ok || mine !== generation.current) return;
      if (decide(current.current.filter, known.value) === false) return;
      const newest = { list: latest.current, ends: ends.current };
      ends.current = {
        older: { cursor: null, moment: justAfter(known.value.at) },
        newer: { cursor: null, moment: known.value.at },
      };
      latest.current = { ...emptyList, hasOlder: true, hasNewer: true };
      const isThere =
        (await read('desc', mine, 1, FIRST_PAGE)) && indexOfId(latest.current.items, id) >= 0;
      if (isThere) await read('asc', mine, 1, FIRST_PAGE);
      if (mine !== generation.current || isThere) return;
      ends.current = newest.ends;
      replace(newest.list);
    },
    [bridge, trace, read, replace],
  );

  const refetch = async (keep: number | null = keepId): Promise<void> => {
    generation.current += 1;
    const mine = generation.current;
    stopped.current = false;
    arrived.current = new Map();
    ends.current = { older: fromNewest, newer: fromNewest };
    setFailure(null);
    setProgress(0);
    setPhase('loading');
    const before = latest.current;
    const isDecidable = (item: Item): boolean => decide(filter, item) === true;
    const isSameScope = shownScope.current === scope;
    shownScope.current = scope;
    // What is at hand is shown at once; the server's page takes its place.
    const shown =
      isSameScope && !isEmptyFilter(filter)
        ? preview(before, isDecidable, { most: FIRST_PAGE, among: 20_000 })
        : isSameScope
          ? before
          : emptyList;
    replace(shown);
    latest.current = { ...emptyList, held: new Map() };
    const isRead = await read('desc', mine, FIRST_PAGE, FIRST_PAGE);
    if (mine !== generation.current) return;
    // An empty answer leaves nothing of the preview.
    setList(latest.current);
    catchUp();
    if (isRead && keep !== null) await stayWith(keep, mine);
    if (mine === generation.current) settle();
  };

  const asked = useServerChecks(key, trace, (found) => take(found, () => true), source);

  useLive(
    {
      apply: (batch) => {
        if (trace !== null) return;
        const changes: Exchange[] = [];
        for (const event of batch) if (event.name === 'message.changed') changes.push(event.data);
        if (changes.length === 0) return;
        if (shape === 'frames') return asked(changes.map(({ id }) => id));
        const unclear = changes.filter(
          (item) => decide(filter, item) === null && indexOfId(latest.current.items, item.id) < 0,
        );
        take(changes, (item) => decide(filter, item) === true);
        asked(unclear.map(({ id }) => id));
      },
      refetch: () => refetch(),
    },
    key,
  );

  const further = (order: 'asc' | 'desc'): void => {
    const { hasOlder, hasNewer } = latest.current;
    if (busy.current[order] || !(order === 'desc' ? hasOlder : hasNewer)) return;
    if (phase === 'loading' || phase === 'searching') return;
    busy.current[order] = true;
    stopped.current = false;
    if (order === 'asc') arrived.current = new Map();
    void read(order, generation.current, 1, FURTHER_PAGE)
      .then((isRead) => {
        if (!isRead) return;
        if (order === 'asc') catchUp();
        settle();
      })
      .finally(() => {
        busy.current[order] = false;
      });
  };

  return {
    list,
    phase,
    progress,
    failure,
    paused,
    setPaused: (next) => {
      setPausedState(next);
      if (!next) replace(release(latest.current));
    },
    setFollowing,
    loadOlder: () => further('desc'),
    loadNewer: () => further('asc'),
    toNewest: () => void refetch(null),
    stopSearch: () => {
      stopped.current = true;
    },
  };
};
