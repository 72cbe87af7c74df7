import Box from '@mui/material/Box';
import type { TabProps } from '../../components/tab-props';
import { BootNotice } from './boot-notice';
import { CommandHistory } from './command-history';
import { CommandPanel } from './command-panel';
import { ConnectorsPanel } from './connectors-panel';
import { FactsPanel } from './facts-panel';
import { ResetPanel } from './reset-panel';
import { TriggerPanel } from './trigger-panel';
import { useCommandSeed } from './use-command-seed';

const columnSx = { display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 };

/** What the charge point does now and what it can be told. */
export const CommandsTab = ({ chargePoint }: TabProps) => {
  const { seed, panelRef, resend } = useCommandSeed();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(300px, 34%)' },
        gap: 4,
        alignItems: 'start',
      }}
    >
      <Box sx={columnSx}>
        <BootNotice chargePoint={chargePoint} />
        <ConnectorsPanel chargePoint={chargePoint} />
        <ResetPanel chargePoint={chargePoint} />
        <TriggerPanel chargePoint={chargePoint} />
        <CommandPanel chargePoint={chargePoint} seed={seed} panelRef={panelRef} />
      </Box>
      <Box sx={columnSx}>
        <CommandHistory chargePoint={chargePoint} onResend={resend} />
        <FactsPanel chargePoint={chargePoint} />
      </Box>
    </Box>
  );
};
