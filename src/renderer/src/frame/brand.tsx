import Box from '@mui/material/Box';

/** The mark and the name. */
export const Brand = ({ collapsed }: { collapsed: boolean }) => (
  <Box
    sx={{ display: 'flex', alignItems: 'center', gap: 2.5, height: 40, px: collapsed ? 1.5 : 2 }}
  >
    <Box
      component="img"
      src="./favicon.svg"
      alt={collapsed ? 'OCPP Central' : ''}
      sx={{ width: 26, height: 26, flexShrink: 0 }}
    />
    {!collapsed && (
      <Box
        component="span"
        sx={{ fontWeight: 680, fontSize: '0.9375rem', letterSpacing: '-0.015em' }}
      >
        OCPP Central
      </Box>
    )}
  </Box>
);
