import Box from '@mui/material/Box';
import { formatBytes, formatCount } from '../components/format';
import { connectedCount } from '../stores/charge-points';
import { useActiveTransactions, useChargePoints, useServer } from '../stores/context';
import type { ToneName } from '../theme';

const linkWords: Record<string, { word: string; tone: ToneName }> = {
  connecting: { word: 'Connecting to the server', tone: 'attention' },
  open: { word: 'Server running', tone: 'good' },
  lost: { word: 'Server not reachable, trying again', tone: 'bad' },
  unauthorized: { word: 'Access token needed', tone: 'attention' },
};

/** State of the server at a glance, on every screen. */
export const StatusBar = () => {
  const status = useServer((state) => state.status);
  const link = useServer((state) => state.link);
  // Counted from the live lists, so that the bar never contradicts the screen above it.
  const known = useChargePoints((state) => state.byId?.size ?? 0);
  const connected = useChargePoints((state) => connectedCount(state.byId));
  const charging = useActiveTransactions((state) => state.byId.size);
  const { word, tone } = linkWords[link] ?? { word: link, tone: 'quiet' };
  return (
    <Box
      component="footer"
      aria-label="Server status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 5,
        height: 28,
        flexShrink: 0,
        px: 4,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'surface.rail',
        color: 'text.secondary',
        typography: 'caption',
        whiteSpace: 'nowrap',
        overflow: 'hidden',
      }}
    >
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 1.5,
          color: `tone.${tone}.main`,
          fontWeight: 560,
        }}
      >
        <Box
          component="span"
          aria-hidden
          sx={{ width: 7, height: 7, borderRadius: 4, bgcolor: 'currentcolor' }}
        />
        {word}
      </Box>
      {status !== null && (
        <>
          <code>{status.ocppUrl}</code>
          <span>
            {formatCount(connected)} connected of {formatCount(known)} known
          </span>
          <span>{formatCount(charging)} charging</span>
          <Box component="span" sx={{ ml: 'auto' }}>
            {formatCount(Math.round(status.framesPerSecond))} msg/s
          </Box>
          <span>Recording {formatBytes(status.databaseBytes)}</span>
          <span>v{status.version}</span>
        </>
      )}
    </Box>
  );
};
