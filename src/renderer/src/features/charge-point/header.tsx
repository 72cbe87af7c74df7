import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Ago } from '../../components/instant';
import { LinkChip } from '../../components/link-chip';
import { ToneChip } from '../../components/status-chip';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';

export const Title = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2.5, minWidth: 0 }}>
      <Link
        href={hrefOf('charge-points')}
        underline="hover"
        sx={{ color: 'text.secondary', fontWeight: 500 }}
      >
        {t('frame.chargePoints')}
      </Link>
      <Box component="span" aria-hidden sx={{ color: 'text.disabled' }}>
        {'/'}
      </Box>
      <Box
        component="span"
        sx={{ fontFamily: MONO, overflow: 'hidden', textOverflow: 'ellipsis' }}
        title={chargePoint.chargePointId}
      >
        {chargePoint.chargePointId}
      </Box>
      <LinkChip connected={chargePoint.connected} />
      {chargePoint.isNew && <ToneChip tone="busy">{t('common.new')}</ToneChip>}
      {chargePoint.settings.registration !== 'Accepted' && (
        <ToneChip tone="attention">
          {t('chargePoint.registration', { registration: chargePoint.settings.registration })}
        </ToneChip>
      )}
      {chargePoint.settings.quiet && (
        <ToneChip tone="attention">{t('chargePoint.settings.quiet')}</ToneChip>
      )}
      {chargePoint.link !== null && chargePoint.link.connections > 1 && (
        <ToneChip tone="attention">
          {t('chargePoint.connectionsAtOnce', { count: chargePoint.link.connections })}
        </ToneChip>
      )}
    </Box>
  );
};

export const Subtitle = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const made = [chargePoint.vendor, chargePoint.model].filter(Boolean).join(' ');
  return (
    <>
      {made === '' ? t('common.notBooted') : made}
      {chargePoint.firmwareVersion !== null &&
        ` · ${t('chargePoint.firmwareVersion', { version: chargePoint.firmwareVersion })}`}
      {` · ${t('chargePoint.lastSeen')} `}
      <Ago at={chargePoint.lastSeenAt} />
    </>
  );
};
