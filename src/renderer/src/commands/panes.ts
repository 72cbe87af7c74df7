/** The parts of a screen, in the order in which they are read. */
const PANES =
  'nav, [role="search"], [role="grid"], [role="tablist"], [role="tabpanel"], main section, footer';
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea, [tabindex="0"], [role="combobox"]';

const isShown = (element: Element): boolean =>
  element.closest('[aria-hidden="true"]') === null && element.getClientRects().length > 0;

const entryOf = (pane: HTMLElement): HTMLElement | undefined =>
  pane.matches('[tabindex="0"]')
    ? pane
    : [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isShown);

/** Moves the focus into the next or previous part of the screen that can take it; round and round. */
export const stepPane = (direction: 1 | -1): void => {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter(
    (pane) => isShown(pane) && entryOf(pane) !== undefined,
  );
  if (panes.length === 0) return;
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const start = at < 0 && direction === -1 ? 0 : at;
  const next = panes[(start + direction + panes.length) % panes.length];
  if (next !== undefined) entryOf(next)?.focus();
};
