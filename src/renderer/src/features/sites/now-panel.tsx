import Box from '@mui/material/Box';
import type { SitePlan } from '@shared/model/site';
import { Panel } from '../../components/panel';
import { NOTHING, useTexts } from '../../i18n';
import { amountOf } from './amount';

const Figure = ({ label, value }: { label: string; value: string }) => (
  <Box>
    <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{label}</Box>
    <Box sx={{ typography: 'h1', whiteSpace: 'nowrap' }}>{value}</Box>
  </Box>
);

const Key = ({ color, children }: { color: string; children: string }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}>
    <Box
      component="span"
      aria-hidden
      sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: color }}
    />
    {children}
  </Box>
);

const colors = { given: 'tone.busy.main', aside: 'tone.attention.main', measured: 'text.primary' };

/** The limit as a bar, and what of it is given away, set aside and used. */
const LimitBar = ({ plan }: { plan: SitePlan }) => {
  const { t, format } = useTexts();
  const amount = (value: number | null) => amountOf(plan.unit, value, format);
  const whole = Math.max(plan.limit, plan.allowed, plan.measured ?? 0, 1);
  const share = (value: number) => `${(100 * value) / whole}%`;
  return (
    <Box>
      <Box
        role="img"
        aria-label={t('sites.barLabel', {
          limit: amount(plan.limit),
          allowed: amount(plan.allowed),
          reserved: amount(plan.reserved),
          measured: amount(plan.measured),
        })}
        sx={{
          position: 'relative',
          display: 'flex',
          height: 22,
          borderRadius: 1.5,
          bgcolor: 'surface.sunken',
          border: 1,
          borderColor: 'divider',
          overflow: 'hidden',
        }}
      >
        <Box sx={{ width: share(plan.allowed - plan.reserved), bgcolor: colors.given }} />
        <Box sx={{ width: share(plan.reserved), bgcolor: colors.aside }} />
        {plan.measured !== null && (
          <Box
            sx={{
              position: 'absolute',
              left: 0,
              bottom: 0,
              height: 6,
              width: share(plan.measured),
              bgcolor: colors.measured,
            }}
          />
        )}
        {plan.allowed > plan.limit && (
          <Box
            sx={{
              position: 'absolute',
              top: 0,
              bottom: 0,
              left: share(plan.limit),
              width: 2,
              bgcolor: 'tone.bad.main',
            }}
          />
        )}
      </Box>
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 5,
          pt: 2,
          typography: 'caption',
          color: 'text.secondary',
        }}
      >
        <Key color={colors.given}>{t('sites.barPlanned')}</Key>
        <Key color={colors.aside}>{t('sites.barReserved')}</Key>
        <Key color={colors.measured}>{t('sites.barMeasured')}</Key>
      </Box>
    </Box>
  );
};

/** How the limit is used at this moment. */
export const NowPanel = ({ plan }: { plan: SitePlan }) => {
  const { t, format } = useTexts();
  const amount = (value: number | null) => amountOf(plan.unit, value, format);
  const waiting = plan.sessions.filter(({ target }) => target === 0).length;
  return (
    <Panel title={t('sites.now')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 8, rowGap: 2, pb: 4 }}>
        <Figure label={t('sites.figure.limit')} value={amount(plan.limit)} />
        <Figure label={t('sites.figure.allowed')} value={amount(plan.allowed)} />
        <Figure
          label={t('sites.figure.measured')}
          value={plan.measured === null ? NOTHING : amount(plan.measured)}
        />
        <Figure label={t('sites.figure.reserved')} value={amount(plan.reserved)} />
        <Figure
          label={t('sites.figure.charging')}
          value={format.count(plan.sessions.length - waiting)}
        />
        <Figure label={t('sites.figure.waiting')} value={format.count(waiting)} />
      </Box>
      <LimitBar plan={plan} />
    </Panel>
  );
};
