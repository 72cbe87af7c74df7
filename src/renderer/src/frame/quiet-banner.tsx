import NotificationsOff from '@mui/icons-material/NotificationsOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTexts } from '../i18n';
import { useBridge, useServer } from '../stores/context';

/** Says on every screen that the program keeps still towards charge points, for as long as it does. */
export const QuietBanner = () => {
  const { t } = useTexts();
  const bridge = useBridge();
  const quiet = useServer((state) => state.status?.quiet ?? false);
  if (!quiet) return null;
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 4,
        py: 1,
        bgcolor: 'tone.attention.soft',
        color: 'tone.attention.main',
        borderBottom: 1,
        borderColor: 'tone.attention.main',
        typography: 'body2',
      }}
    >
      <NotificationsOff aria-hidden sx={{ fontSize: 19 }} />
      <Box component="span" sx={{ flex: 1 }}>
        {t('frame.quiet')}
      </Box>
      <Button color="inherit" onClick={() => void bridge.call('setting.put', { quiet: false })}>
        {t('frame.quietOff')}
      </Button>
    </Box>
  );
};
