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
import type { Translate } from '../i18n';
import type { PageName } from '../route';

/** A place to go to: one entry of the rail. */
export interface Destination {
  readonly page: PageName;
  readonly title: (t: Translate) => string;
  readonly icon: typeof SvgIcon;
  /** The shortcuts; the first is the one that is shown. */
  readonly keys: readonly string[];
}

export const keysOf = (id: MenuEntryId): readonly string[] =>
  menuEntries.find((entry) => entry.id === id)?.keys ?? [];

/** The rail, with a line between the groups. */
export const destinationGroups: readonly (readonly Destination[])[] = [
  // What happens.
  [
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
    {
      page: 'depot',
      title: (t) => t('frame.depot'),
      icon: WarehouseOutlined,
      keys: keysOf('go.depot'),
    },
  ],
  // Who may charge, when and how much.
  [
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
      page: 'sites',
      title: (t) => t('frame.sites'),
      icon: ElectricMeterOutlined,
      keys: keysOf('go.sites'),
    },
  ],
  // How the devices are set.
  [
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
  ],
  // This program.
  [
    {
      page: 'settings',
      title: (t) => t('frame.settings'),
      icon: SettingsOutlined,
      keys: keysOf('go.settings'),
    },
  ],
];

export const destinations: readonly Destination[] = destinationGroups.flat();
