import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { DepotNow } from '@shared/model/report';
import { NOTHING, useTexts } from '../../i18n';
import type { ToneName } from '../../theme';

const Figure = (props: { label: string; value: string; note: string; tone?: ToneName }) => (
  <Paper variant="outlined" component="li" sx={{ px: 4, py: 3, minWidth: 0 }}>
    <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{props.label}</Box>
    <Box
      sx={{
        fontSize: '1.5rem',
        fontWeight: 650,
        lineHeight: 1.35,
        whiteSpace: 'nowrap',
        color: props.tone === undefined ? 'text.primary' : `tone.${props.tone}.main`,
      }}
    >
      {props.value}
    </Box>
    <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{props.note}</Box>
  </Paper>
);

/** The depot now and today, in five figures. */
export const Glance = ({ now }: { now: DepotNow | null }) => {
  const { t, format } = useTexts();
  const count = (value: number | undefined): string =>
    value === undefined ? NOTHING : format.count(value);
  return (
    <Box
      component="ul"
      aria-label={t('depot.glance')}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(168px, 1fr))',
        gap: 3,
        m: 0,
        p: 0,
        listStyle: 'none',
      }}
    >
      <Figure
        label={t('depot.chargingNow')}
        value={count(now?.charging)}
        note={t('depot.ofConnectors', { count: now?.connectors ?? 0 })}
      />
      <Figure
        label={t('depot.powerNow')}
        value={format.power(now?.powerW ?? null)}
        note={t('depot.activeSessions', { count: now?.sessions ?? 0 })}
      />
      <Figure
        label={t('depot.energyToday')}
        value={format.energy(now?.energyTodayWh ?? null)}
        note={t('depot.sessionsToday', { count: now?.sessionsToday ?? 0 })}
      />
      <Figure
        label={t('depot.faultedNow')}
        value={count(now?.states.faulted)}
        note={t('depot.faultsToday', { count: now?.faultsToday ?? 0 })}
        {...((now?.states.faulted ?? 0) > 0 ? { tone: 'bad' } : {})}
      />
      <Figure
        label={t('depot.offlineNow')}
        value={count(now?.states.offline)}
        note={t('depot.ofConnectors', { count: now?.connectors ?? 0 })}
      />
    </Box>
  );
};
