import Box from '@mui/material/Box';
import { Instant } from '../../components/instant';
import type { Moment } from './timeline';

/** Moments below each other along a line. */
export const Timeline = ({ moments }: { moments: readonly Moment[] }) => (
  <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
    {moments.map((moment, index) => (
      <Box
        component="li"
        key={`${moment.at} ${moment.title}`}
        sx={{
          position: 'relative',
          pl: 5,
          pb: index === moments.length - 1 ? 0 : 3,
          typography: 'body2',
          '&::before': {
            content: '""',
            position: 'absolute',
            left: 3,
            top: 6,
            width: 8,
            height: 8,
            borderRadius: '50%',
            bgcolor: `tone.${moment.tone}.main`,
            forcedColorAdjust: 'none',
          },
          '&:not(:last-of-type)::after': {
            content: '""',
            position: 'absolute',
            left: 6.5,
            top: 18,
            bottom: -2,
            width: '1px',
            bgcolor: 'divider',
            forcedColorAdjust: 'none',
          },
        }}
      >
        <Box sx={{ fontWeight: 560 }}>{moment.title}</Box>
        {moment.detail !== null && (
          <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{moment.detail}</Box>
        )}
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          <Instant at={moment.at} />
        </Box>
      </Box>
    ))}
  </Box>
);
