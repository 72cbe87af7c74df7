import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon?: typeof SvgIcon;
  /** Why it is empty. */
  title: string;
  /** What would be here, and how it comes. */
  children: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
}

/** What a list shows instead of nothing: what this is, why it is empty, one action. */
export const EmptyState = ({ icon: Icon, title, children, action }: EmptyStateProps) => (
  <Box
    sx={{
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      justifyContent: 'center',
      textAlign: 'center',
      gap: 2,
      px: 6,
      py: 8,
      height: '100%',
    }}
  >
    {Icon !== undefined && (
      <Box
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 44,
          height: 44,
          borderRadius: 3,
          bgcolor: 'surface.sunken',
          color: 'text.secondary',
          mb: 1,
        }}
      >
        <Icon />
      </Box>
    )}
    <Typography variant="h2" component="p" sx={{ m: 0 }}>
      {title}
    </Typography>
    <Typography variant="body2" component="div" sx={{ color: 'text.secondary', maxWidth: 440 }}>
      {children}
    </Typography>
    {action !== undefined && <Box sx={{ mt: 2 }}>{action}</Box>}
  </Box>
);
