import { useRef } from 'react';
import type { Item } from './items';
import type { RecordSource } from './record-source';

/** So many are asked about at once; they travel in an address. */
const MOST_IDS = 200;

/**
 * Asks the server which of new exchanges belong to the filter, where only it can tell, and for their rows;
 * one question at a time. Returns how to ask.
 */
export const useServerChecks = (
  key: string,
  trace: number | null,
  onFound: (items: Item[]) => void,
  source: RecordSource,
): ((ids: readonly number[]) => void) => {
  const pending = useRef(new Set<number>());
  const asking = useRef(false);
  const current = useRef({ key, source, onFound });
  current.current = { key, source, onFound };

  const answer = async (ids: number[]): Promise<Item[]> => {
    const found: Item[] = [];
    let cursor: string | null = null;
    do {
      const page = await current.current.source.page({
        order: 'asc',
        limit: 1000,
        ids,
        ...(cursor === null ? {} : { cursor }),
      });
      // What cannot be asked now comes with the page that is fetched when the server is back.
      if (!page.ok) return [];
      found.push(...page.value.items);
      cursor = page.value.next;
    } while (cursor !== null);
    return found;
  };

  const ask = async (): Promise<void> => {
    if (asking.current) return;
    asking.current = true;
    while (pending.current.size > 0) {
      const ids = [...pending.current].slice(0, MOST_IDS);
      for (const id of ids) pending.current.delete(id);
      const asked = current.current.key;
      const found = await answer(ids);
      // The question has changed meanwhile: it is asked again.
      if (asked !== current.current.key) for (const id of ids) pending.current.add(id);
      else if (found.length > 0) current.current.onFound(found);
    }
    asking.current = false;
  };

  return (ids) => {
    if (trace !== null || ids.length === 0) return;
    for (const id of ids) pending.current.add(id);
    void ask();
  };
};
