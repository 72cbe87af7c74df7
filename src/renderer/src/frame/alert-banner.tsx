import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import type { ReactNode } from 'react';

interface AlertBannerProps {
  icon: typeof SvgIcon;
  children: ReactNode;
}

/** A line over every screen that says what is wrong with the server. */
export const AlertBanner = ({ icon: Icon, children }: AlertBannerProps) => (
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
    <Icon aria-hidden sx={{ fontSize: 19 }} />
    <span>{children}</span>
  </Box>
);
