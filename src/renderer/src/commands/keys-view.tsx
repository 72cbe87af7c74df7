import Box from '@mui/material/Box';
import { keysShown } from './keys';

/** A shortcut, key by key. */
export const KeysView = ({ shortcut }: { shortcut: string }) => (
  <Box component="span" sx={{ display: 'inline-flex', gap: 1 }}>
    {keysShown(shortcut).map((key) => (
      <Box
        component="kbd"
        key={key}
        sx={{
          minWidth: 20,
          px: 1.5,
          textAlign: 'center',
          borderRadius: 1,
          border: 1,
          borderColor: 'divider',
          bgcolor: 'surface.sunken',
          color: 'text.secondary',
          fontSize: '0.6875rem',
          lineHeight: '18px',
        }}
      >
        {key}
      </Box>
    ))}
  </Box>
);
