import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { actions } from '@shared/ocpp/actions';
import { useMemo } from 'react';
import { formatInstant } from '../../components/format';
import { SuggestingField } from '../../components/suggesting-field';
import { useChargePoints } from '../../stores/context';
import { isFiltered, type MessageFilter, noFilter } from './filter';

const actionNames = Object.keys(actions).sort();

interface FilterBarProps {
  filter: MessageFilter;
  onChange: (filter: MessageFilter) => void;
}

/** Which exchanges are listed; holds for new ones too. */
export const FilterBar = ({ filter, onChange }: FilterBarProps) => {
  const byId = useChargePoints((state) => state.byId);
  const chargePointIds = useMemo(() => [...(byId?.keys() ?? [])].sort(), [byId]);
  const change = (part: Partial<MessageFilter>): void => onChange({ ...filter, ...part });
  const range = [filter.from, filter.to].map((at) => (at === '' ? '…' : formatInstant(at)));
  return (
    <Box
      role="search"
      aria-label="Filter messages"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pb: 3 }}
    >
      <SuggestingField
        label="Charge point"
        width={200}
        value={filter.cpId}
        options={chargePointIds}
        onChange={(cpId) => change({ cpId })}
      />
      <SuggestingField
        label="Action"
        width={220}
        value={filter.action}
        options={actionNames}
        onChange={(action) => change({ action })}
      />
      <TextField
        select
        label="Sender"
        value={filter.sender === '' ? 'all' : filter.sender}
        onChange={(event) =>
          change({
            sender:
              event.target.value === 'all' ? '' : (event.target.value as MessageFilter['sender']),
          })
        }
        sx={{ width: 160 }}
      >
        <MenuItem value="all">Everybody</MenuItem>
        <MenuItem value="chargePoint">Charge point</MenuItem>
        <MenuItem value="centralSystem">Central system</MenuItem>
      </TextField>
      <FormControlLabel
        control={
          <Switch checked={filter.error} onChange={(_, error) => change({ error })} size="small" />
        }
        label="Only what went wrong"
        slotProps={{ typography: { variant: 'body2' } }}
        sx={{ mr: 0 }}
      />
      {(filter.from !== '' || filter.to !== '') && (
        <Chip
          size="small"
          label={`${range[0]} to ${range[1]}`}
          onDelete={() => change({ from: '', to: '' })}
          deleteIcon={<Close aria-label="Remove the time range" />}
        />
      )}
      {isFiltered(filter) && <Button onClick={() => onChange(noFilter)}>Clear filter</Button>}
    </Box>
  );
};
