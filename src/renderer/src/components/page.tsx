import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface PageProps {
  title: ReactNode;
  /** A quiet line under the title. */
  subtitle?: ReactNode;
  /** Buttons and filters at the right of the title. */
  actions?: ReactNode;
  /** Lets the content fill the height and scroll inside itself, e.g. a table. */
  fill?: boolean;
  children: ReactNode;
}

const LOW = '@media (max-height: 560px)';

/** One screen: heading, actions, content. */
export const Page = ({ title, subtitle, actions, fill = false, children }: PageProps) => (
  <Box
    component="main"
    sx={{
      display: 'flex',
      flexDirection: 'column',
      height: '100%',
      minHeight: 0,
      overflow: fill ? 'hidden' : 'auto',
      // Where there is no height to fill, e.g. at 200 % zoom, the whole screen scrolls.
      [LOW]: { overflow: 'auto' },
    }}
  >
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 3,
        px: 6,
        pt: 4,
        pb: 3,
        minHeight: 60,
        flexShrink: 0,
      }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography variant="h1" noWrap>
          {title}
        </Typography>
        {subtitle !== undefined && (
          <Typography component="div" variant="body2" sx={{ color: 'text.secondary' }} noWrap>
            {subtitle}
          </Typography>
        )}
      </Box>
      {actions}
    </Box>
    <Box
      sx={{
        px: 6,
        pb: 5,
        minHeight: 0,
        ...(fill
          ? {
              flex: 1,
              display: 'flex',
              flexDirection: 'column',
              [LOW]: { flex: 'none', minHeight: 440 },
            }
          : {}),
      }}
    >
      {children}
    </Box>
  </Box>
);
