import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { ROW_PX } from './row-styles';

/** Rows above and below those in sight, so that scrolling does not come upon nothing. */
const OVERSCAN = 8;
/** The window moves by so many rows at once, and is made anew that much less often. */
const STEP = 4;

export interface RowWindow {
  /** The rows to be there, `to` not included. */
  readonly from: number;
  readonly to: number;
  /** Looks again where the reader is; to be called when that changed. */
  update(): void;
}

/**
 * Which rows of a list have to be in the document. All rows are equally high, so this is a division, and
 * costs the same for a hundred rows and for a hundred thousand.
 */
export const useRowWindow = (scroller: RefObject<HTMLElement | null>, count: number): RowWindow => {
  const [first, setFirst] = useState(0);
  const [height, setHeight] = useState(0);
  const update = useCallback((): void => {
    const element = scroller.current;
    if (element === null) return;
    setFirst(Math.floor(element.scrollTop / ROW_PX / STEP) * STEP);
    setHeight(element.clientHeight);
  }, [scroller]);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    update();
    const observer = new ResizeObserver(update);
    observer.observe(current);
    return () => observer.disconnect();
  }, [scroller, update]);
  const rows = Math.ceil(height / ROW_PX) + STEP;
  // A list that became shorter is shown from its end until the reader's place is known.
  const start = Math.max(0, Math.min(first, count - rows));
  return {
    from: Math.max(0, start - OVERSCAN),
    to: Math.min(count, start + rows + OVERSCAN),
    update,
  };
};

/** Scrolls so that a row is to be seen; at once, and no further than needed unless it is to be in the middle. */
export const showRow = (element: HTMLElement, index: number, inMiddle: boolean): void => {
  const top = index * ROW_PX;
  // The headings stay at the top, over the first row in sight.
  const sight = element.clientHeight - ROW_PX;
  const { scrollTop } = element;
  if (top >= scrollTop && top + ROW_PX <= scrollTop + sight) return;
  if (inMiddle) element.scrollTop = top - (sight - ROW_PX) / 2;
  else element.scrollTop = top < scrollTop ? top : top + ROW_PX - sight;
};
