import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  title?: ReactNode;
  /** One sentence under the title. */
  hint?: ReactNode;
  actions?: ReactNode;
  /** Without inner padding, for tables and lists that reach the edge. */
  flush?: boolean;
  /** Takes the height that is left and scrolls inside. */
  fill?: boolean;
  children: ReactNode;
}

/** A titled card. */
export const Panel = ({
  title,
  hint,
  actions,
  flush = false,
  fill = false,
  children,
}: PanelProps) => {
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
      sx={{
        minWidth: 0,
        overflow: 'hidden',
        ...(fill ? { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' } : {}),
      }}
    >
      {(title !== undefined || actions !== undefined) && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 2,
            px: 4,
            pt: 3,
            pb: 2,
            minHeight: 46,
          }}
        >
          <Box sx={{ flex: '1 1 180px', minWidth: 0 }}>
            <Typography id={id} variant="h2">
              {title}
            </Typography>
            {hint !== undefined && (
              <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
                {hint}
              </Typography>
            )}
          </Box>
          {actions}
        </Box>
      )}
      <Box
        sx={{
          ...(flush ? {} : { px: 4, pb: 4, pt: title === undefined ? 4 : 0 }),
          ...(fill ? { flex: 1, minHeight: 0, overflow: 'auto' } : {}),
        }}
      >
        {children}
      </Box>
    </Paper>
  );
};
