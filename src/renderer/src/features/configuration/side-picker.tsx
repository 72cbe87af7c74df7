import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ConfigurationSnapshot } from '@shared/model/configuration';
import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n';
import { useBridge, useChargePoints } from '../../stores/context';
import type { ChosenSide } from './use-comparison';

interface SidePickerProps {
  label: string;
  side: ChosenSide;
  onChange: (side: ChosenSide) => void;
}

const mostSnapshots = 200;

/** The snapshots of a charge point, newest first; none where nothing is chosen. */
const useSnapshots = (cpId: string): readonly ConfigurationSnapshot[] => {
  const bridge = useBridge();
  const [snapshots, setSnapshots] = useState<readonly ConfigurationSnapshot[]>([]);
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const result = await bridge.call('configuration.snapshots', { cpId, limit: mostSnapshots });
      if (current) setSnapshots(result.ok ? result.value.items : []);
    };
    if (cpId === '') setSnapshots([]);
    else void load();
    return () => {
      current = false;
    };
  }, [bridge, cpId]);
  return snapshots;
};

/** Chooses a charge point and a time of its configuration. */
export const SidePicker = ({ label, side, onChange }: SidePickerProps) => {
  const { t, format } = useTexts();
  const byId = useChargePoints((state) => state.byId);
  const snapshots = useSnapshots(side.cpId);
  const ids = [...(byId?.keys() ?? [])].toSorted((a, b) => a.localeCompare(b));
  const isListed = snapshots.some(({ id }) => id === side.snapshotId);
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'flex', gap: 2, flex: '1 1 300px', minWidth: 0 }}
    >
      <Autocomplete
        options={ids}
        value={side.cpId === '' ? null : side.cpId}
        onChange={(_, cpId) => onChange({ cpId: cpId ?? '', snapshotId: null })}
        renderInput={(params) => <TextField {...params} label={label} />}
        sx={{ flex: 1, minWidth: 120 }}
      />
      <TextField
        select
        label={t('configuration.asOf')}
        disabled={side.cpId === ''}
        value={isListed ? String(side.snapshotId) : 'now'}
        onChange={({ target }) =>
          onChange({
            ...side,
            snapshotId: target.value === 'now' ? null : Number(target.value),
          })
        }
        sx={{ flex: 1, minWidth: 120 }}
      >
        <MenuItem value="now">{t('configuration.now')}</MenuItem>
        {snapshots.map(({ id, at, cause }) => (
          <MenuItem key={id} value={String(id)}>
            {`${format.instant(at)} · ${t(`configuration.cause.${cause}`)}`}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};
