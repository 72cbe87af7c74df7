import type { Exchange } from '@shared/model/message';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { indexOfId } from './message-list';
import { ROW_PX } from './message-row';

export interface EndFollowing {
  readonly atEnd: boolean;
  /** How many rows came since the reader left the end. */
  readonly newSince: number;
  toEnd(): void;
  onScroll(): void;
}

/**
 * Keeps a growing list where its reader is: at the end while they are at the end, and otherwise on
 * the row they are reading, whatever is added before or after it.
 */
export const useEndFollowing = (
  scroller: RefObject<HTMLElement | null>,
  items: readonly Exchange[],
): EndFollowing => {
  const [atEnd, setAtEnd] = useState(true);
  const [lastSeen, setLastSeen] = useState(0);
  const following = useRef(true);
  const anchor = useRef<{ id: number; offset: number } | null>(null);

  const onScroll = useCallback((): void => {
    const element = scroller.current;
    if (element === null) return;
    const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
    following.current = rest < ROW_PX;
    setAtEnd(following.current);
    if (following.current) setLastSeen(items.at(-1)?.id ?? 0);
    const top = Math.floor(element.scrollTop / ROW_PX);
    const row = items[top];
    anchor.current =
      row === undefined ? null : { id: row.id, offset: element.scrollTop - top * ROW_PX };
  }, [scroller, items]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    if (following.current) {
      element.scrollTop = element.scrollHeight;
      setLastSeen(items.at(-1)?.id ?? 0);
    } else if (anchor.current !== null) {
      const index = indexOfId(items, anchor.current.id);
      if (index >= 0) element.scrollTop = index * ROW_PX + anchor.current.offset;
    }
  }, [scroller, items]);

  const toEnd = useCallback((): void => {
    following.current = true;
    setAtEnd(true);
    const element = scroller.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
  }, [scroller]);

  let newSince = 0;
  if (!atEnd) {
    while ((items[items.length - 1 - newSince]?.id ?? 0) > lastSeen) newSince += 1;
  }
  return { atEnd, newSince, toEnd, onScroll };
};
