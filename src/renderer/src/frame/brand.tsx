import Box from '@mui/material/Box';
import { useTexts } from '../i18n';

/** The mark and the name. */
export const Brand = ({ collapsed }: { collapsed: boolean }) => {
  const { t } = useTexts();
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'center', gap: 2.5, height: 40, px: collapsed ? 1.5 : 2 }}
    >
      <Box
        component="img"
        src="./favicon.svg"
        alt={collapsed ? t('frame.product') : ''}
        sx={{ width: 26, height: 26, flexShrink: 0 }}
      />
      {!collapsed && (
        <Box
          component="span"
          sx={{ fontWeight: 680, fontSize: '0.9375rem', letterSpacing: '-0.015em' }}
        >
          {t('frame.product')}
        </Box>
      )}
    </Box>
  );
};
