import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Lines } from './lines';
import { placeOf } from './record-list';
import { ROW_PX } from './row-styles';

export interface Following {
  readonly atEnd: boolean;
  /** How many rows came since the reader left the end. */
  readonly newSince: number;
  toEnd(): void;
  onScroll(): void;
}

interface Numbered {
  readonly id: number;
}

/**
 * Keeps a growing list where its reader is: at the end while they are at the end, and otherwise on
 * the row they are reading, whatever is added before or after it.
 */
export const useFollow = <T extends Numbered>(
  scroller: RefObject<HTMLElement | null>,
  items: readonly T[],
  lines: Lines<T>,
  /** Whether the last line is the newest there is: only that end is followed. */
  reachesPresent: boolean,
  /** Told when the place was changed here. */
  onMoved: () => void,
): Following => {
  const [atEnd, setAtEnd] = useState(true);
  const [seenId, setSeenId] = useState(0);
  const following = useRef(true);
  const anchor = useRef<{ id: number; offset: number } | null>(null);

  const onScroll = useCallback((): void => {
    const element = scroller.current;
    if (element === null) return;
    const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
    following.current = reachesPresent && rest < ROW_PX;
    setAtEnd(following.current);
    if (following.current) setSeenId(items.at(-1)?.id ?? 0);
    const top = Math.floor(element.scrollTop / ROW_PX);
    anchor.current = null;
    // A marker is no hold: the row after it is.
    for (let index = top; index < top + 5; index += 1) {
      const line = lines.at(index);
      if (line?.kind !== 'item') continue;
      anchor.current = { id: line.item.id, offset: element.scrollTop - index * ROW_PX };
      break;
    }
  }, [scroller, items, lines, reachesPresent]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (following.current && reachesPresent) {
      element.scrollTop = element.scrollHeight;
      setSeenId(items.at(-1)?.id ?? 0);
      onMoved();
      return;
    }
    following.current = false;
    setAtEnd(false);
    if (anchor.current === null) return;
    const index = lines.indexOf(anchor.current.id);
    // Another list, without the reader's row: its end is where one begins to read.
    if (index < 0) {
      element.scrollTop = element.scrollHeight;
      following.current = reachesPresent;
      setAtEnd(reachesPresent);
      setSeenId(items.at(-1)?.id ?? 0);
      onMoved();
      return;
    }
    const top = index * ROW_PX + anchor.current.offset;
    if (top === element.scrollTop) return;
    element.scrollTop = top;
    onMoved();
  }, [scroller, items, lines, reachesPresent, onMoved]);

  const toEnd = useCallback((): void => {
    following.current = true;
    setAtEnd(true);
    const element = scroller.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
  }, [scroller]);

  const newSince = atEnd ? 0 : items.length - placeOf(items, seenId + 1);
  return { atEnd, newSince, toEnd, onScroll };
};
