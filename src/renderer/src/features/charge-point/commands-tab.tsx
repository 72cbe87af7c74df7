import Box from '@mui/material/Box';
import { AnyActionPanel } from './any-action-panel';
import { CommandHistory } from './command-history';
import { ConnectorsPanel } from './connectors-panel';
import { FactsPanel } from './facts-panel';
import { ResetPanel } from './reset-panel';
import type { TabProps } from './tab-props';
import { TriggerPanel } from './trigger-panel';

const columnSx = { display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 };

/** What the charge point does now and what it can be told. */
export const CommandsTab = ({ chargePoint }: TabProps) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(300px, 34%)',
      gap: 4,
      alignItems: 'start',
    }}
  >
    <Box sx={columnSx}>
      <ConnectorsPanel chargePoint={chargePoint} />
      <ResetPanel chargePoint={chargePoint} />
      <TriggerPanel chargePoint={chargePoint} />
      <AnyActionPanel chargePoint={chargePoint} />
    </Box>
    <Box sx={columnSx}>
      <CommandHistory chargePoint={chargePoint} />
      <FactsPanel chargePoint={chargePoint} />
    </Box>
  </Box>
);
