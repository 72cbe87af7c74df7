import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Sync from '@mui/icons-material/Sync';
import Button from '@mui/material/Button';
import ButtonGroup from '@mui/material/ButtonGroup';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTexts } from '../../i18n';

export type SyncMode = 'auto' | 'full' | 'differential';

interface SyncButtonsProps {
  busy: boolean;
  onSync: (mode: SyncMode) => void;
}

/** Sync as it should be, and behind the arrow in a way of one's own. */
export const SyncButtons = ({ busy, onSync }: SyncButtonsProps) => {
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const send = (mode: SyncMode): void => {
    setAnchor(null);
    onSync(mode);
  };
  return (
    <>
      <ButtonGroup variant="contained" disabled={busy} disableElevation>
        <Button startIcon={<Sync />} onClick={() => send('auto')}>
          {t('localLists.sync')}
        </Button>
        <Button
          aria-label={t('localLists.more')}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
          sx={{ px: 1, minWidth: 0 }}
        >
          <ArrowDropDown />
        </Button>
      </ButtonGroup>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => send('full')}>{t('localLists.full')}</MenuItem>
        <MenuItem onClick={() => send('differential')}>{t('localLists.differential')}</MenuItem>
      </Menu>
    </>
  );
};
