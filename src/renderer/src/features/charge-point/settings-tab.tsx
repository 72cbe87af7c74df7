import Box from '@mui/material/Box';
import type { TabProps } from '../../components/tab-props';
import { ForgetPanel } from './forget-panel';
import { PasswordPanel } from './password-panel';
import { PresetPanel } from './preset-panel';
import { SettingsForm } from './settings-form';

/** How the central system treats this charge point. */
export const SettingsTab = ({ chargePoint }: TabProps) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(300px, 36%)' },
      gap: 4,
      alignItems: 'start',
    }}
  >
    <SettingsForm key={JSON.stringify(chargePoint.settings)} chargePoint={chargePoint} />
    <Box sx={{ display: 'grid', gap: 4 }}>
      <PresetPanel chargePoint={chargePoint} />
      <PasswordPanel chargePoint={chargePoint} />
      <ForgetPanel chargePoint={chargePoint} />
    </Box>
  </Box>
);
