import Box from '@mui/material/Box';
import type { TabProps } from '../../components/tab-props';
import { CertificatePanel } from './certificate-panel';
import { EventPanel } from './event-panel';
import { InstalledPanel } from './installed-panel';
import { KeyPanel } from './key-panel';
import { ProfilePanel } from './profile-panel';

/** Security of one charge point: its key, its certificates, its events. */
export const SecurityTab = ({ chargePoint }: TabProps) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(340px, 40%)' },
      gap: 4,
      alignItems: 'start',
    }}
  >
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
      <InstalledPanel chargePoint={chargePoint} />
      <CertificatePanel chargePoint={chargePoint} />
    </Box>
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 }}>
      <ProfilePanel chargePoint={chargePoint} />
      <KeyPanel chargePoint={chargePoint} />
      <EventPanel chargePoint={chargePoint} />
    </Box>
  </Box>
);
