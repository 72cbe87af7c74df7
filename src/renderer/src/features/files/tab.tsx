import Box from '@mui/material/Box';
import type { TabProps } from '../../components/tab-props';
import { JobsPanel } from './jobs-panel';
import { StartFirmware } from './start-firmware';
import { StartUpload } from './start-upload';

/** Firmware to one charge point, and its diagnostics and logs from there. */
export const FilesTab = ({ chargePoint }: TabProps) => (
  <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <StartFirmware chargePoint={chargePoint} />
      <StartUpload chargePoint={chargePoint} />
    </Box>
    <JobsPanel cpId={chargePoint.chargePointId} />
  </Box>
);
