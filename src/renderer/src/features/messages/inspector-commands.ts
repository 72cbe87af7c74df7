import type { ConsoleCommand } from '../../commands/registry';

export interface InspectorActs {
  focusFilter(): void;
  togglePause(): void;
  pin(): void;
  newMarker(): void;
  step(direction: 1 | -1): void;
  copyAsLast(): void;
  openExport(): void;
}

/** What the inspector does from the keyboard; palette and shortcut sheet list it from here. */
export const inspectorCommands = (acts: () => InspectorActs): readonly ConsoleCommand[] => [
  {
    id: 'messages.filter',
    group: 'screen',
    title: (t) => t('inspector.command.filter'),
    keys: ['Ctrl+F'],
    run: () => acts().focusFilter(),
  },
  {
    // The list takes the key itself: elsewhere it presses the button in focus.
    id: 'messages.pause',
    group: 'screen',
    title: (t) => t('inspector.command.pause'),
    keys: ['Space'],
    run: () => acts().togglePause(),
  },
  {
    id: 'messages.pin',
    group: 'screen',
    title: (t) => t('inspector.command.pin'),
    keys: ['P'],
    run: () => acts().pin(),
  },
  {
    id: 'messages.marker',
    group: 'screen',
    title: (t) => t('inspector.command.marker'),
    keys: ['M'],
    run: () => acts().newMarker(),
  },
  {
    id: 'messages.next',
    group: 'screen',
    title: (t) => t('inspector.nextMatch'),
    keys: ['N'],
    run: () => acts().step(1),
  },
  {
    id: 'messages.previous',
    group: 'screen',
    title: (t) => t('inspector.previousMatch'),
    keys: ['Shift+N'],
    run: () => acts().step(-1),
  },
  {
    id: 'messages.copy',
    group: 'screen',
    title: (t) => t('inspector.command.copy'),
    keys: ['Ctrl+Shift+C'],
    run: () => acts().copyAsLast(),
  },
  {
    id: 'messages.export',
    group: 'screen',
    title: (t) => t('inspector.exportTitle'),
    run: () => acts().openExport(),
  },
];
