import CloudOff from '@mui/icons-material/CloudOff';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTexts } from '../i18n';
import { useServer } from '../stores/context';

const Lost = () => {
  const { t, format } = useTexts();
  const [since] = useState(() => new Date().toISOString());
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        gap: 2,
        px: 4,
        py: 2,
        bgcolor: 'tone.bad.soft',
        color: 'tone.bad.main',
        borderBottom: 1,
        borderColor: 'tone.bad.main',
        typography: 'body2',
      }}
    >
      <CloudOff aria-hidden sx={{ fontSize: 19 }} />
      <span>{t('frame.lost', { time: format.clock(since) })}</span>
    </Box>
  );
};

/** Says on every screen that its statuses are old, for as long as the server cannot be reached. */
export const LostBanner = () => {
  const link = useServer((state) => state.link);
  return link === 'lost' ? <Lost /> : null;
};
