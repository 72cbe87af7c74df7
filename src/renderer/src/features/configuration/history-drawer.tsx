import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { KeyHistory } from './key-history';
import { SnapshotList } from './snapshot-list';

/** What the drawer tells of: one key, or with null the whole configuration. */
export interface HistoryOf {
  readonly key: string | null;
}

interface HistoryDrawerProps {
  cpId: string;
  of: HistoryOf;
  onClose: () => void;
}

/** How one key, or the configuration as a whole, became what it is. */
export const HistoryDrawer = ({ cpId, of: { key }, onClose }: HistoryDrawerProps) => {
  const { t } = useTexts();
  const id = useId();
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-labelledby': id,
          sx: { width: 460, maxWidth: '100%', p: 5, borderRadius: 0 },
        },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, mb: 4 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={id} variant="h2">
            {t('configuration.history')}
          </Typography>
          <Box sx={{ fontFamily: MONO, overflowWrap: 'anywhere', color: 'text.secondary' }}>
            {key ?? cpId}
          </Box>
        </Box>
        <IconButton aria-label={t('configuration.closeHistory')} onClick={onClose}>
          <Close />
        </IconButton>
      </Box>
      {key === null ? <SnapshotList cpId={cpId} /> : <KeyHistory cpId={cpId} name={key} />}
    </Drawer>
  );
};
