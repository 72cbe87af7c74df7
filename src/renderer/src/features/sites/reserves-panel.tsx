import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { SitePlan } from '@shared/model/site';
import { Panel } from '../../components/panel';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import { amountOf } from './amount';

/** What is set aside where no default could be set, and why. */
export const ReservesPanel = ({ plan }: { plan: SitePlan }) => {
  const { t, format, said } = useTexts();
  return (
    <Panel flush title={t('sites.reserves')} hint={t('sites.reservesHint')}>
      <Box
        component="ul"
        aria-label={t('sites.reserves')}
        sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 300, overflow: 'auto' }}
      >
        {plan.reserves.map(({ chargePointId, connectors, amount, why, message }) => (
          <Box
            component="li"
            key={chargePointId}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(100px, 1fr) 110px 96px minmax(0, 2fr)',
              alignItems: 'center',
              columnGap: 4,
              px: 4,
              minHeight: 36,
              borderTop: 1,
              borderColor: 'divider',
              typography: 'body2',
            }}
          >
            <Link
              href={hrefOf('charge-point', { id: chargePointId })}
              noWrap
              underline="hover"
              sx={{ fontFamily: MONO, fontSize: '0.75rem', color: 'text.primary' }}
            >
              {chargePointId}
            </Link>
            <span>{t('sites.connectors', { count: connectors })}</span>
            <Box component="span" sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
              {amountOf(plan.unit, amount, format)}
            </Box>
            <Box
              component="span"
              title={said(message ?? '')}
              sx={{
                color: 'text.secondary',
                typography: 'caption',
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
            >
              {[t(`sites.reserveWhy.${why}`), said(message ?? '')].filter(Boolean).join(' · ')}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
