/** The part of a key press that shortcuts are told apart by. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Letters, digits and function keys are the same key with and without Shift; signs are not. */
const keepsItsName = (key: string): boolean => /^([a-z0-9]|F\d+)$/i.test(key);

/** Whether the press is the shortcut, e.g. `Ctrl+K`, `Shift+N`, `?`; Ctrl is Command on a Mac. */
export const pressed = (event: KeyPress, shortcut: string): boolean => {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  if (event.key.toLowerCase() !== key.toLowerCase()) return false;
  if ((event.ctrlKey || event.metaKey) !== parts.includes('Ctrl')) return false;
  if (event.altKey !== parts.includes('Alt')) return false;
  // Which signs need Shift depends on the keyboard, so it counts only where it changes a letter.
  return !keepsItsName(key) || event.shiftKey === parts.includes('Shift');
};

const writes =
  'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"]';

/** Whether a single key belongs to what has the focus: somebody is writing or choosing there. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(writes) !== null;

const isMac = (): boolean => /mac/i.test(navigator.platform);

/** A shortcut as the keyboard of this system has it, key by key. */
export const keysShown = (shortcut: string, mac = isMac()): readonly string[] =>
  shortcut.split('+').map((key) => (key === 'Ctrl' && mac ? '⌘' : key));
