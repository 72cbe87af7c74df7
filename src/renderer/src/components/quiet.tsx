import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A sentence that steps back, e.g. why there is nothing to show. */
export const Quiet = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
    {children}
  </Typography>
);
