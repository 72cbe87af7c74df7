import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { LinkState } from '../bridge';
import { useClock, useTexts } from '../i18n';
import { hrefOf } from '../route';
import { connectedCount } from '../stores/charge-points';
import {
  useActiveTransactions,
  useChargePoints,
  useServer,
  useUnseenErrors,
} from '../stores/context';
import type { ToneName } from '../theme';

const linkTones: Record<LinkState, ToneName> = {
  connecting: 'attention',
  open: 'good',
  lost: 'bad',
  unauthorized: 'attention',
};

/** State of the server at a glance, on every screen. */
export const StatusBar = () => {
  const { t, format } = useTexts();
  const status = useServer((state) => state.status);
  const link = useServer((state) => state.link);
  // Counted from the live lists, so that the bar never contradicts the screen above it.
  const known = useChargePoints((state) => state.byId?.size ?? 0);
  const connected = useChargePoints((state) => connectedCount(state.byId));
  const active = useActiveTransactions((state) => state.byId.size);
  const errors = useUnseenErrors();
  const { zone } = useClock();
  return (
    <Box
      component="footer"
      aria-label={t('frame.serverStatus')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        columnGap: 5,
        minHeight: 28,
        flexShrink: 0,
        px: 4,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'surface.rail',
        color: 'text.secondary',
        typography: 'caption',
        whiteSpace: 'nowrap',
      }}
    >
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 1.5,
          color: `tone.${linkTones[link]}.main`,
          fontWeight: 560,
        }}
      >
        <Box
          component="span"
          aria-hidden
          sx={{
            width: 7,
            height: 7,
            borderRadius: 4,
            bgcolor: 'currentcolor',
            forcedColorAdjust: 'none',
          }}
        />
        {t(`frame.link.${link}`)}
      </Box>
      {status !== null && (
        <>
          {/* The one to type into a charge point: the address it is listened on need not be reachable. */}
          <code>{status.urls[0]?.url ?? status.ocppUrl}</code>
          <span>
            {t('frame.connected', {
              connected: format.count(connected),
              known: format.count(known),
            })}
          </span>
          <span>{t('frame.activeTransactions', { count: active })}</span>
          {errors.count > 0 && (
            <Link
              href={hrefOf('findings', { query: { severity: 'error' } })}
              onClick={errors.look}
              sx={{ color: 'tone.bad.main', fontWeight: 560 }}
            >
              {t('frame.unseenErrors', { count: errors.count })}
            </Link>
          )}
          {status.openJobs > 0 && (
            <Link href={hrefOf('files')} color="inherit" underline="hover">
              {t('frame.jobs', { count: status.openJobs })}
            </Link>
          )}
          <Box component="span" sx={{ ml: 'auto' }}>
            {zone === 'utc' && `${t('frame.utc')} · `}
            {t('frame.messageRate', { count: Math.round(status.framesPerSecond) })}
          </Box>
          <span>{t('frame.recording', { size: format.bytes(status.databaseBytes) })}</span>
          <span>{`v${status.version}`}</span>
        </>
      )}
    </Box>
  );
};
