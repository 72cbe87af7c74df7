import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { SuggestingField } from '../../components/suggesting-field';
import { useChargePoints } from '../../stores/context';
import { isFiltered, noFilter, type TransactionFilter } from './filter';

interface FilterBarProps {
  filter: TransactionFilter;
  onChange: (filter: TransactionFilter) => void;
}

/** Which transactions are listed. */
export const FilterBar = ({ filter, onChange }: FilterBarProps) => {
  const byId = useChargePoints((state) => state.byId);
  const change = (part: Partial<TransactionFilter>): void => onChange({ ...filter, ...part });
  return (
    <Box
      role="search"
      aria-label="Filter transactions"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pb: 3 }}
    >
      <SuggestingField
        label="Charge point"
        width={190}
        value={filter.cpId}
        options={[...(byId?.keys() ?? [])].sort()}
        onChange={(cpId) => change({ cpId })}
      />
      <SuggestingField
        label="Tag"
        width={160}
        value={filter.idTag}
        options={[]}
        onChange={(idTag) => change({ idTag })}
      />
      <TextField
        select
        label="State"
        value={filter.state === '' ? 'all' : filter.state}
        onChange={({ target }) =>
          change({
            state: target.value === 'all' ? '' : (target.value as TransactionFilter['state']),
          })
        }
        sx={{ width: 170 }}
      >
        <MenuItem value="all">All</MenuItem>
        <MenuItem value="active">Active</MenuItem>
        <MenuItem value="stopped">Stopped</MenuItem>
        <MenuItem value="superseded">Superseded</MenuItem>
        <MenuItem value="closed">Closed</MenuItem>
      </TextField>
      <TextField
        type="date"
        label="Started from"
        value={filter.from}
        onChange={({ target }) => change({ from: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 150 }}
      />
      <TextField
        type="date"
        label="Started until"
        value={filter.to}
        onChange={({ target }) => change({ to: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 150 }}
      />
      {isFiltered(filter) && <Button onClick={() => onChange(noFilter)}>Clear filter</Button>}
    </Box>
  );
};
