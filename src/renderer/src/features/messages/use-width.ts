import { type RefObject, useLayoutEffect, useState } from 'react';

/** The inner width of an element, without its scroll bar, as it changes. */
export const useWidth = (element: RefObject<HTMLElement | null>): number => {
  const [px, setPx] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => setPx(current.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return px;
};
