import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import ReceiptLongOutlined from '@mui/icons-material/ReceiptLongOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import SwapVert from '@mui/icons-material/SwapVert';
import type SvgIcon from '@mui/material/SvgIcon';
import type { Translate } from '../i18n';
import type { PageName } from '../route';

/** A place to go to: one entry of the rail with its shortcuts. */
export interface Destination {
  readonly page: PageName;
  readonly title: (t: Translate) => string;
  readonly icon: typeof SvgIcon;
  /** Keys pressed with Ctrl, or with Command on a Mac; the first one is shown. */
  readonly keys: readonly string[];
}

export const destinations: readonly Destination[] = [
  {
    page: 'charge-points',
    title: (t) => t('frame.chargePoints'),
    icon: EvStationOutlined,
    keys: ['1'],
  },
  { page: 'messages', title: (t) => t('frame.messages'), icon: SwapVert, keys: ['2'] },
  {
    page: 'transactions',
    title: (t) => t('frame.transactions'),
    icon: ReceiptLongOutlined,
    keys: ['3'],
  },
  { page: 'tags', title: (t) => t('frame.tags'), icon: BadgeOutlined, keys: ['4'] },
  { page: 'settings', title: (t) => t('frame.settings'), icon: SettingsOutlined, keys: ['5', ','] },
];

/** The destination a key press asks for. */
export const destinationOf = (
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): Destination | undefined => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return undefined;
  return destinations.find(({ keys }) => keys.includes(event.key));
};
