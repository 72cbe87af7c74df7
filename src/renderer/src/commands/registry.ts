import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import ElectricMeterOutlined from '@mui/icons-material/ElectricMeterOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import ExtensionOutlined from '@mui/icons-material/ExtensionOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FolderOutlined from '@mui/icons-material/FolderOutlined';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import SwapVert from '@mui/icons-material/SwapVert';
import Timeline from '@mui/icons-material/Timeline';
import Tune from '@mui/icons-material/Tune';
import WarehouseOutlined from '@mui/icons-material/WarehouseOutlined';
import type SvgIcon from '@mui/material/SvgIcon';
import { type MenuEntryId, menuEntries } from '@shared/menu';
import { outgoingActions } from '@shared/ocpp/actions';
import type { Translate } from '../i18n';
import { hrefOf, navigate, type PageName, type Route } from '../route';
import { type KeyPress, pressed } from './keys';

export type CommandGroup = 'go' | 'chargePoint' | 'screen' | 'view' | 'help';

/** What a command may do beyond going somewhere. */
export interface CommandContext {
  readonly route: Route;
  openPalette(): void;
  openShortcuts(): void;
  setMode(mode: 'light' | 'dark' | 'system'): void;
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

/** A place to go to: one entry of the rail. */
export interface Destination {
  readonly page: PageName;
  readonly title: (t: Translate) => string;
  readonly icon: typeof SvgIcon;
  /** The shortcuts; the first is the one that is shown. */
  readonly keys: readonly string[];
}

const keysOf = (id: MenuEntryId): readonly string[] =>
  menuEntries.find((entry) => entry.id === id)?.keys ?? [];

export const destinations: readonly Destination[] = [
  {
    page: 'charge-points',
    title: (t) => t('frame.chargePoints'),
    icon: EvStationOutlined,
    keys: keysOf('go.charge-points'),
  },
  {
    page: 'messages',
    title: (t) => t('frame.messages'),
    icon: SwapVert,
    keys: keysOf('go.messages'),
  },
  {
    page: 'transactions',
    title: (t) => t('frame.transactions'),
    icon: ReceiptLongOutlined,
    keys: keysOf('go.transactions'),
  },
  {
    page: 'findings',
    title: (t) => t('frame.findings'),
    icon: FactCheckOutlined,
    keys: keysOf('go.findings'),
  },
  { page: 'tags', title: (t) => t('frame.tags'), icon: BadgeOutlined, keys: keysOf('go.tags') },
  {
    page: 'reservations',
    title: (t) => t('frame.reservations'),
    icon: EventAvailableOutlined,
    keys: keysOf('go.reservations'),
  },
  {
    page: 'smart-charging',
    title: (t) => t('frame.smartCharging'),
    icon: Timeline,
    keys: keysOf('go.smart-charging'),
  },
  {
    page: 'security',
    title: (t) => t('frame.security'),
    icon: ShieldOutlined,
    keys: keysOf('go.security'),
  },
  {
    page: 'data-transfer',
    title: (t) => t('frame.dataTransfer'),
    icon: ExtensionOutlined,
    keys: keysOf('go.data-transfer'),
  },
  {
    page: 'sites',
    title: (t) => t('frame.sites'),
    icon: ElectricMeterOutlined,
    keys: keysOf('go.sites'),
  },
  {
    page: 'configuration',
    title: (t) => t('frame.configuration'),
    icon: Tune,
    keys: keysOf('go.configuration'),
  },
  {
    page: 'files',
    title: (t) => t('frame.files'),
    icon: FolderOutlined,
    keys: keysOf('go.files'),
  },
  {
    page: 'depot',
    title: (t) => t('frame.depot'),
    icon: WarehouseOutlined,
    keys: keysOf('go.depot'),
  },
  {
    page: 'settings',
    title: (t) => t('frame.settings'),
    icon: SettingsOutlined,
    keys: keysOf('go.settings'),
  },
];

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
  ...(['light', 'dark', 'system'] as const).map(
    (mode): ConsoleCommand => ({
      id: `view.${mode}`,
      group: 'view',
      title: (t) => t(`palette.mode.${mode}`),
      run: ({ setMode }) => setMode(mode),
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
