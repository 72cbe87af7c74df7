import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Collapse from '@mui/material/Collapse';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import type { Simulator } from '@shared/model/simulator';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import { ConnectorControls } from './connector-controls';
import { SimulatorMenu } from './simulator-menu';
import { ConnectionChip, SimulatorProblem } from './simulator-state';
import type { Control } from './use-control';
import type { TagToShow } from './use-tag';

interface SimulatorRowProps {
  simulator: Simulator;
  open: boolean;
  onToggle: () => void;
  tag: TagToShow;
  control: Control;
}

/** One simulated charge point; its controls unfold. */
export const SimulatorRow = ({ simulator, open, onToggle, tag, control }: SimulatorRowProps) => {
  const { t } = useTexts();
  const { simulatorId, connectors, connection, automatic } = simulator;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: 4, py: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <IconButton
          aria-label={t('simulator.controls', { simulatorId })}
          aria-expanded={open}
          onClick={onToggle}
          sx={{ ml: -2 }}
        >
          <ExpandMore sx={{ fontSize: 18, transform: open ? 'none' : 'rotate(-90deg)' }} />
        </IconButton>
        <Link
          href={hrefOf('charge-point', { id: simulatorId })}
          noWrap
          sx={{ fontFamily: MONO, fontWeight: 560, flex: 1, minWidth: 0 }}
        >
          {simulatorId}
        </Link>
        {automatic && <ToneChip tone="busy">{t('simulator.automatic')}</ToneChip>}
        <ConnectionChip simulator={simulator} />
        <SimulatorMenu simulator={simulator} control={control} />
      </Box>
      <SimulatorProblem simulator={simulator} />
      <Collapse in={open} unmountOnExit>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
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
      </Collapse>
    </Box>
  );
};
