import PlayArrow from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { SimulatorRow } from './simulator-row';
import { TagField } from './tag-field';
import { type Control, useControl } from './use-control';
import { useSimulators } from './use-simulators';
import { useTag } from './use-tag';

const Failure = ({ control }: { control: Control }) => {
  const { t } = useTexts();
  if (control.failure === null) return null;
  return (
    <Problem
      failure={control.failure}
      title={t('simulator.impossible')}
      onDismiss={control.dismiss}
    />
  );
};

/** A charge point at one click for those who have none at hand, and the controls of those that run. */
export const SimulatorPanel = () => {
  const { t } = useTexts();
  const simulators = useSimulators();
  const control = useControl();
  const tag = useTag();
  // The one that was unfolded last; a single one is unfolded by itself.
  const [open, setOpen] = useState<string | null | undefined>(undefined);
  const all = [...(simulators?.values() ?? [])];
  const shown = open === undefined ? all[0]?.simulatorId : open;
  const start = (): void => {
    void control.run('simulator.start', {});
  };
  if (all.length === 0) {
    return (
      <Box sx={{ flexShrink: 0 }}>
        <Panel title={t('simulator.offerTitle')} hint={t('simulator.offerHint')}>
          <Button
            variant="outlined"
            startIcon={<PlayArrow />}
            disabled={simulators === null}
            onClick={start}
          >
            {t('simulator.start')}
          </Button>
          <Failure control={control} />
        </Panel>
      </Box>
    );
  }
  return (
    <Box sx={{ flexShrink: 0 }}>
      <Panel title={t('simulator.title')} hint={t('simulator.hint')} flush>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', px: 4, pt: 1, pb: 3 }}>
          <TagField tag={tag} width="100%" />
          <Button startIcon={<PlayArrow />} onClick={start} sx={{ flexShrink: 0 }}>
            {t('simulator.startAnother')}
          </Button>
        </Box>
        {control.failure !== null && (
          <Box sx={{ px: 4, pb: 3 }}>
            <Failure control={control} />
          </Box>
        )}
        <Box
          component="ul"
          aria-label={t('simulator.list')}
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 420, overflow: 'auto' }}
        >
          {all.map((simulator) => (
            <SimulatorRow
              key={simulator.simulatorId}
              simulator={simulator}
              open={shown === simulator.simulatorId}
              onToggle={() =>
                setOpen(shown === simulator.simulatorId ? null : simulator.simulatorId)
              }
              tag={tag}
              control={control}
            />
          ))}
        </Box>
      </Panel>
    </Box>
  );
};
