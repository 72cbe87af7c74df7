import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Ago } from '../../components/instant';
import { LinkChip } from '../../components/link-chip';
import { ToneChip } from '../../components/status-chip';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import type { TabProps } from './tab-props';

export const Title = ({ chargePoint }: TabProps) => (
  <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2.5, minWidth: 0 }}>
    <Link
      href={hrefOf('charge-points')}
      underline="hover"
      sx={{ color: 'text.secondary', fontWeight: 500 }}
    >
      Charge Points
    </Link>
    <Box component="span" aria-hidden sx={{ color: 'text.disabled' }}>
      /
    </Box>
    <Box
      component="span"
      sx={{ fontFamily: MONO, overflow: 'hidden', textOverflow: 'ellipsis' }}
      title={chargePoint.chargePointId}
    >
      {chargePoint.chargePointId}
    </Box>
    <LinkChip connected={chargePoint.connected} />
    {chargePoint.isNew && <ToneChip tone="busy">New</ToneChip>}
    {chargePoint.settings.registration !== 'Accepted' && (
      <ToneChip tone="attention">Registration {chargePoint.settings.registration}</ToneChip>
    )}
    {chargePoint.link !== null && chargePoint.link.connections > 1 && (
      <ToneChip tone="attention">{chargePoint.link.connections} connections at once</ToneChip>
    )}
  </Box>
);

export const Subtitle = ({ chargePoint }: TabProps) => {
  const made = [chargePoint.vendor, chargePoint.model].filter(Boolean).join(' ');
  return (
    <>
      {made === '' ? 'Has not booted yet' : made}
      {chargePoint.firmwareVersion !== null && ` · firmware ${chargePoint.firmwareVersion}`}
      {' · last seen '}
      <Ago at={chargePoint.lastSeenAt} />
    </>
  );
};
