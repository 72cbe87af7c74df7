import CloudOff from '@mui/icons-material/CloudOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type SvgIcon from '@mui/material/SvgIcon';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';
import { useServer } from '../stores/context';

interface EmptyStateProps {
  icon?: typeof SvgIcon;
  /** Why it is empty. */
  title: string;
  /** What would be here, and how it comes. */
  children: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
}

/** The layout of it, whatever the reason. */
const Nothing = ({ icon: Icon, title, children, action }: EmptyStateProps) => (
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

/**
 * What a list shows instead of nothing: what this is, why it is empty, one action. Without a server that
 * is the reason, whatever else would be.
 */
export const EmptyState = (props: EmptyStateProps) => {
  const { t } = useTexts();
  const isAway = useServer(({ link }) => link === 'lost');
  if (!isAway) return <Nothing {...props} />;
  return (
    <Nothing
      icon={CloudOff}
      title={t('components.awayTitle')}
      action={
        <Button variant="outlined" onClick={() => window.location.reload()}>
          {t('components.awayRetry')}
        </Button>
      }
    >
      {t('components.awayText')}
    </Nothing>
  );
};
