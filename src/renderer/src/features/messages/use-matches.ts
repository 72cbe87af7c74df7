import type { Filter } from '@shared/filter';
import { isEmptyFilter, readsTexts } from '@shared/filter';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useBridge, useLive } from '../../stores/context';
import { decide, exchangeIdOf, type Item, isFrame } from './items';
import { recordSource } from './record-source';
import { useServerChecks } from './use-server-checks';

/** So many matches are marked at most; the filter shows all of them. */
const MOST_MATCHES = 20_000;

interface MatchQuery {
  readonly filter: Filter;
  readonly trace: number | null;
  /** Whether rows are frames, of which only the server knows what they belong to. */
  readonly ofFrames: boolean;
  /** Where the loaded rows begin: older matches need not be known. */
  readonly firstId: number;
}

/** Which rows the highlight falls on; null is all of them, because nothing is asked for. */
export const useMatches = (query: MatchQuery | null): ((item: Item) => boolean) | null => {
  const bridge = useBridge();
  const text = query?.filter.text ?? '';
  const trace = query?.trace ?? null;
  const isNeeded =
    query !== null && !isEmptyFilter(query.filter) && (query.ofFrames || readsTexts(query.filter));
  const key = isNeeded ? `${trace} ${text}` : '';
  const [found, setFound] = useState<{ key: string; ids: ReadonlySet<number> }>({
    key: '',
    ids: new Set(),
  });
  const firstId = useRef(0);
  firstId.current = query?.firstId ?? 0;
  const source = useMemo(
    () => recordSource(bridge, { filter: text, trace, shape: 'exchanges' }),
    [bridge, text, trace],
  );
  const ids = key === found.key ? found.ids : null;
  const add = useCallback(
    (items: readonly Item[]): void =>
      setFound((before) => ({
        key,
        ids: new Set([...(before.key === key ? before.ids : []), ...items.map(exchangeIdOf)]),
      })),
    [key],
  );

  useEffect(() => {
    if (key === '') return;
    let isOver = false;
    const look = async (): Promise<void> => {
      let cursor: string | null = null;
      let count = 0;
      do {
        const page = await source.page({
          order: 'desc',
          limit: 1000,
          ...(cursor === null ? {} : { cursor }),
        });
        if (isOver || !page.ok) return;
        add(page.value.items);
        count += page.value.items.length;
        cursor = page.value.next;
        if ((page.value.items.at(-1)?.id ?? Number.POSITIVE_INFINITY) < firstId.current) return;
      } while (cursor !== null && count < MOST_MATCHES);
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [key, source, add]);

  const ask = useServerChecks(key, trace, add, source);
  useLive({
    apply: (batch) => {
      if (key === '') return;
      ask(batch.flatMap((event) => (event.name === 'message.changed' ? [event.data.id] : [])));
    },
  });

  const filter = query?.filter;
  return useMemo(() => {
    if (filter === undefined || isEmptyFilter(filter)) return null;
    if (key !== '') return (item) => ids?.has(exchangeIdOf(item)) ?? false;
    return (item) => !isFrame(item) && decide(filter, item) === true;
  }, [filter, key, ids]);
};
