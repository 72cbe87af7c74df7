import { outgoingActions } from '@shared/ocpp/actions';
import { type ClockZone, clockZones, type Translate } from '../i18n';
import { hrefOf, navigate, type Route } from '../route';
import { destinations, keysOf } from './destinations';
import { type KeyPress, pressed } from './keys';
import { stepPane } from './panes';

export type CommandGroup = 'go' | 'chargePoint' | 'screen' | 'view' | 'help';

/** What a command may do beyond going somewhere. */
export interface CommandContext {
  readonly route: Route;
  openPalette(): void;
  openShortcuts(): void;
  setMode(mode: 'light' | 'dark' | 'system'): void;
  setClock(zone: ClockZone): void;
}

/** One thing that can be done from the keyboard; palette, shortcut sheet and menus all read it here. */
export interface ConsoleCommand {
  readonly id: string;
  readonly group: CommandGroup;
  readonly title: (t: Translate) => string;
  /** As people write them, e.g. `Ctrl+K`; the first is the one that is shown. */
  readonly keys?: readonly string[];
  /** Where it is offered; everywhere without. */
  readonly when?: (route: Route) => boolean;
  readonly run: (context: CommandContext) => void;
}

/** What can be done on every screen. */
const everywhere: readonly ConsoleCommand[] = [
  ...destinations.map(
    ({ page, title, keys }): ConsoleCommand => ({
      id: `go.${page}`,
      group: 'go',
      title,
      keys,
      run: () => navigate(hrefOf(page)),
    }),
  ),
  {
    id: 'palette',
    group: 'view',
    title: (t) => t('palette.title'),
    keys: keysOf('palette'),
    run: ({ openPalette }) => openPalette(),
  },
  // F6 too, as windows have it: on some keyboards a bracket needs keys of its own.
  {
    id: 'view.nextPane',
    group: 'view',
    title: (t) => t('palette.nextPane'),
    keys: ['Ctrl+]', 'F6'],
    run: () => stepPane(1),
  },
  {
    id: 'view.previousPane',
    group: 'view',
    title: (t) => t('palette.previousPane'),
    keys: ['Ctrl+[', 'Shift+F6'],
    run: () => stepPane(-1),
  },
  ...(['light', 'dark', 'system'] as const).map(
    (mode): ConsoleCommand => ({
      id: `view.${mode}`,
      group: 'view',
      title: (t) => t(`palette.mode.${mode}`),
      run: ({ setMode }) => setMode(mode),
    }),
  ),
  ...clockZones.map(
    (zone): ConsoleCommand => ({
      id: `view.clock.${zone}`,
      group: 'view',
      title: (t) => t(`palette.clock.${zone}`),
      run: ({ setClock }) => setClock(zone),
    }),
  ),
  {
    id: 'shortcuts',
    group: 'help',
    title: (t) => t('palette.shortcuts'),
    keys: keysOf('shortcuts'),
    run: ({ openShortcuts }) => openShortcuts(),
  },
];

/** Every action that can be sent to the charge point on the screen: its form opens, nothing is sent yet. */
const actionCommands: readonly ConsoleCommand[] = outgoingActions.map((action) => ({
  id: `send.${action}`,
  group: 'chargePoint',
  title: (t) => t('palette.send', { action }),
  when: ({ page, id }) => page === 'charge-point' && id !== null,
  run: ({ route: { id } }) =>
    navigate(hrefOf('charge-point', { id: id ?? '', tab: 'commands', query: { action } })),
}));

export const commands: readonly ConsoleCommand[] = [...everywhere, ...actionCommands];

/** What is offered on this screen, its own commands first. */
export const commandsOn = (
  route: Route,
  ofScreen: readonly ConsoleCommand[] = [],
): readonly ConsoleCommand[] =>
  [...ofScreen, ...commands].filter(({ when }) => when === undefined || when(route));

/** The command that a key press asks for. */
export const commandPressed = (
  offered: readonly ConsoleCommand[],
  event: KeyPress,
): ConsoleCommand | undefined =>
  offered.find(({ keys = [] }) => keys.some((shortcut) => pressed(event, shortcut)));
