import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { Problem } from '../../components/problem';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import { ConnectorControls } from './connector-controls';
import { SimulatorMenu } from './simulator-menu';
import { ConnectionChip, SimulatorProblem } from './simulator-state';
import { TagField } from './tag-field';
import { useControl } from './use-control';
import { useSimulators } from './use-simulators';
import { useTag } from './use-tag';

/** The controls of a charge point that is simulated here, on its page; nothing for any other. */
export const SimulatorBar = ({ chargePointId }: { chargePointId: string | null }) => {
  const { t } = useTexts();
  const simulators = useSimulators();
  const control = useControl();
  const tag = useTag();
  const simulator = chargePointId === null ? undefined : simulators?.get(chargePointId);
  if (simulator === undefined) return null;
  const { simulatorId, connectors, connection } = simulator;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('simulator.controls', { simulatorId })}
      sx={{ px: 4, py: 2, mb: 4, bgcolor: 'surface.sunken' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <ToneChip tone="reserved">{t('simulator.simulated')}</ToneChip>
        {connection !== 'connected' && <ConnectionChip simulator={simulator} />}
        <SimulatorProblem simulator={simulator} />
        <Box sx={{ flex: 1 }} />
        <TagField tag={tag} width={200} />
        <SimulatorMenu simulator={simulator} control={control} />
      </Box>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(340px, 100%), 1fr))',
          columnGap: 4,
        }}
      >
        {connectors.map((connector) => (
          <ConnectorControls
            key={connector.connectorId}
            simulatorId={simulatorId}
            connector={connector}
            disabled={connection === 'stopped'}
            tag={tag}
            control={control}
          />
        ))}
      </Box>
      {control.failure !== null && (
        <Problem
          failure={control.failure}
          title={t('simulator.impossible')}
          onDismiss={control.dismiss}
        />
      )}
    </Paper>
  );
};
