// What is written and not saved keeps the reader on the screen: another place is shown only after a question.
import { useLayoutEffect } from 'react';
import { createStore } from 'zustand/vanilla';

/** Where the reader wants to go while something is unsaved; null where nobody has to be asked. */
export const leaving = createStore<{ readonly to: string | null }>(() => ({ to: null }));

const holders = new Set<symbol>();
/** The address of the screen that is held; null where nothing is unsaved. */
let held: string | null = null;
/** Its place in the history, where the browser tells. */
let heldAt: number | undefined;
/** On its way back to the address that is held; the browser takes its time for that. */
let returning = false;

const placeInHistory = (): number | undefined =>
  'navigation' in window ? window.navigation.currentEntry?.index : undefined;

/** The browser asks in its own words; in the desktop app its window does. */
const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

const letGo = (): void => {
  holders.clear();
  held = null;
  window.removeEventListener('beforeunload', warn);
};

const hold = (): (() => void) => {
  const holder = Symbol();
  if (held === null) {
    held = window.location.hash;
    heldAt = placeInHistory();
    window.addEventListener('beforeunload', warn);
  }
  holders.add(holder);
  return () => {
    if (holders.delete(holder) && holders.size === 0) letGo();
  };
};

/** Keeps the reader here while something is unsaved, until they say that it may be lost. */
export const useUnsaved = (unsaved: boolean): void =>
  // Before the address changes: what was saved holds nobody.
  useLayoutEffect(() => (unsaved ? hold() : undefined), [unsaved]);

/** The address whose screen is shown. */
export const shownHash = (): string => held ?? window.location.hash;

/** Without the query: that changes on a screen, as a filter does. */
const screenOf = (hash: string): string | undefined => hash.split('?')[0];

const goBack = (to: string): void => {
  const at = placeInHistory();
  if (at !== undefined && heldAt !== undefined && at !== heldAt) {
    returning = true;
    window.history.go(heldAt - at);
  } else window.history.replaceState(null, '', to === '' ? window.location.pathname : to);
};

/** Whether the screen of the address may be shown; where it may not, the address goes back and the reader is asked. */
export const mayShow = (): boolean => {
  const to = window.location.hash;
  if (held === null || to === held) {
    returning = false;
    return true;
  }
  if (screenOf(to) === screenOf(held)) {
    held = to;
    heldAt = placeInHistory();
    return true;
  }
  // Several parts of a screen ask; one way back is enough.
  if (!returning) {
    goBack(held);
    leaving.setState({ to });
  }
  return false;
};

export const stay = (): void => leaving.setState({ to: null });

/** Goes there without a question: what was written is saved, or given up. */
export const leaveTo = (href: string): void => {
  letGo();
  leaving.setState({ to: null });
  const go = (): void => {
    window.location.hash = href;
  };
  // Before it is back, the way back would win over the way there.
  if (returning) window.addEventListener('hashchange', go, { once: true });
  else go();
};
