import Bolt from '@mui/icons-material/Bolt';
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { SimulatedConnector } from '@shared/model/simulator';
import { StatusChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { Control } from './use-control';
import type { TagToShow } from './use-tag';

interface ConnectorControlsProps {
  simulatorId: string;
  connector: SimulatedConnector;
  /** Switched off: nothing can be done in front of it. */
  disabled: boolean;
  tag: TagToShow;
  control: Control;
}

/** What a person can do at one connector of a simulated charge point. */
export const ConnectorControls = (props: ConnectorControlsProps) => {
  const { simulatorId, connector, disabled, tag, control } = props;
  const { t } = useTexts();
  const { connectorId, charging, pluggedIn, status } = connector;
  const at = { simulatorId, connectorId };
  const idTag = tag.idTag.trim();
  const faulted = status === 'Faulted';
  const charge = async (): Promise<void> => {
    if (!pluggedIn && !(await control.run('simulator.plugIn', at))) return;
    await control.run('simulator.authorize', { ...at, idTag });
  };
  const action = (label: string, onClick: () => void, more: object = {}) => (
    <Button
      disabled={disabled}
      aria-label={t('simulator.onConnector', { action: label, connectorId })}
      onClick={onClick}
      {...more}
    >
      {label}
    </Button>
  );
  return (
    <Box
      component="li"
      aria-label={t('simulator.connector', { connectorId })}
      sx={{ display: 'flex', flexDirection: 'column', gap: 1, py: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <StatusChip
          status={status}
          stale={disabled}
          lead={connectorId}
          label={`${t('simulator.connector', { connectorId })}: ${status}`}
        />
        <Meter connector={connector} />
      </Box>
      <Box
        sx={{
          display: 'flex',
          gap: 1,
          flexWrap: 'wrap',
          // Four of them fit side by side beside the list of charge points.
          '& .MuiButton-root': { minWidth: 0, px: 2 },
        }}
      >
        {charging &&
          action(
            t('simulator.stopCharging'),
            () =>
              void control.run('simulator.authorize', { ...at, idTag: connector.idTag ?? idTag }),
            { variant: 'outlined', startIcon: <StopCircleOutlined /> },
          )}
        {!charging &&
          !faulted &&
          action(t('simulator.charge'), () => void charge(), {
            variant: 'outlined',
            startIcon: <Bolt />,
            disabled: disabled || idTag === '',
          })}
        {pluggedIn
          ? action(t('simulator.unplug'), () => void control.run('simulator.unplug', at))
          : action(t('simulator.plugIn'), () => void control.run('simulator.plugIn', at))}
        {!charging &&
          !faulted &&
          action(
            t('simulator.showTag'),
            () => void control.run('simulator.authorize', { ...at, idTag }),
            { disabled: disabled || idTag === '' },
          )}
        {faulted
          ? action(t('simulator.clearFault'), () => void control.run('simulator.clearFault', at))
          : action(t('simulator.fault'), () => void control.run('simulator.fault', at))}
      </Box>
      <Verdict {...props} retry={charge} />
    </Box>
  );
};

/** What flows, while something does. */
const Meter = ({ connector }: { connector: SimulatedConnector }) => {
  const { format } = useTexts();
  const { charging, powerW, energyWh, socPercent, errorCode } = connector;
  const parts = [
    errorCode === 'NoError' ? null : errorCode,
    charging ? format.power(powerW) : null,
    charging ? format.energy(energyWh) : null,
    socPercent === null ? null : format.percent(socPercent),
  ].filter((part) => part !== null);
  return (
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {parts.join(' · ')}
    </Typography>
  );
};

/** What became of the tag that was shown; one that nobody knows can be accepted on the spot. */
const Verdict = ({
  connector,
  control,
  retry,
}: ConnectorControlsProps & { retry: () => Promise<void> }) => {
  const { t } = useTexts();
  const { lastAuthorization: last, charging, idTag } = connector;
  if (last !== null && last.status !== 'Accepted' && !charging) {
    const accept = async (): Promise<void> => {
      const accepted = { idTag: last.idTag, status: 'Accepted' } as const;
      if (await control.run('tag.put', accepted)) await retry();
    };
    return (
      <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="caption" sx={{ color: 'tone.attention.main' }}>
          {t('simulator.refused', { idTag: last.idTag, status: last.status })}
        </Typography>
        {last.status === 'Invalid' && (
          <Button onClick={() => void accept()} sx={{ px: 2 }}>
            {t('simulator.acceptTag')}
          </Button>
        )}
      </Box>
    );
  }
  if (idTag === null || charging) return null;
  return (
    <Typography variant="caption" role="status" sx={{ color: 'text.secondary' }}>
      {t('simulator.waitsForCable', { idTag })}
    </Typography>
  );
};
