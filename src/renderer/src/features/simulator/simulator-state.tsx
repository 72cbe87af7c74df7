import Typography from '@mui/material/Typography';
import type { Simulator } from '@shared/model/simulator';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { ToneName } from '../../theme';

const tones: Readonly<Record<Simulator['connection'], ToneName>> = {
  connecting: 'attention',
  connected: 'good',
  offline: 'attention',
  stopped: 'quiet',
};

/** Whether a simulated charge point is connected. */
export const ConnectionChip = ({ simulator }: { simulator: Simulator }) => {
  const { t } = useTexts();
  const { connection, registration } = simulator;
  const refused =
    connection === 'connected' && registration !== null && registration !== 'Accepted';
  return (
    <ToneChip tone={refused ? 'attention' : tones[connection]}>
      {refused ? registration : t(`simulator.connection.${connection}`)}
    </ToneChip>
  );
};

/** Why it is not connected, and what waits to be delivered meanwhile. */
export const SimulatorProblem = ({ simulator }: { simulator: Simulator }) => {
  const { t, said } = useTexts();
  const { problem, queuedMessages, connection } = simulator;
  const waits = connection !== 'connected' && queuedMessages > 0;
  if (problem === null && !waits) return null;
  return (
    <Typography
      variant="caption"
      component="p"
      role="status"
      sx={{ color: 'tone.attention.main', m: 0, overflowWrap: 'anywhere' }}
    >
      {[
        problem === null ? null : said(problem),
        waits ? t('simulator.queued', { count: queuedMessages }) : null,
      ]
        .filter((part) => part !== null)
        .join(' · ')}
    </Typography>
  );
};
