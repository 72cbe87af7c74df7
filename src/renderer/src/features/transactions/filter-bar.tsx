import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useFilterKey } from '../../commands/use-filter-key';
import { SuggestingField } from '../../components/suggesting-field';
import { useTexts } from '../../i18n';
import { useChargePoints } from '../../stores/context';
import { isFiltered, noFilter, type TransactionFilter } from './filter';

interface FilterBarProps {
  filter: TransactionFilter;
  onChange: (filter: TransactionFilter) => void;
}

/** Which transactions are listed. */
export const FilterBar = ({ filter, onChange }: FilterBarProps) => {
  const { t } = useTexts();
  const bar = useFilterKey();
  const byId = useChargePoints((state) => state.byId);
  const change = (part: Partial<TransactionFilter>): void => onChange({ ...filter, ...part });
  return (
    <Box
      ref={bar}
      role="search"
      aria-label={t('transactions.filterBar')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pb: 3 }}
    >
      <SuggestingField
        label={t('common.chargePoint')}
        width={190}
        value={filter.cpId}
        options={[...(byId?.keys() ?? [])].sort()}
        onChange={(cpId) => change({ cpId })}
      />
      <SuggestingField
        label={t('common.tag')}
        width={160}
        value={filter.idTag}
        options={[]}
        onChange={(idTag) => change({ idTag })}
      />
      <TextField
        select
        label={t('common.state')}
        value={filter.state === '' ? 'all' : filter.state}
        onChange={({ target }) =>
          change({
            state: target.value === 'all' ? '' : (target.value as TransactionFilter['state']),
          })
        }
        sx={{ width: 170 }}
      >
        <MenuItem value="all">{t('transactions.all')}</MenuItem>
        <MenuItem value="active">{t('components.transactionState.active')}</MenuItem>
        <MenuItem value="stopped">{t('components.transactionState.stopped')}</MenuItem>
        <MenuItem value="superseded">{t('components.transactionState.superseded')}</MenuItem>
        <MenuItem value="closed">{t('components.transactionState.closed')}</MenuItem>
      </TextField>
      <TextField
        type="date"
        label={t('transactions.startedFrom')}
        value={filter.from}
        onChange={({ target }) => change({ from: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 150 }}
      />
      <TextField
        type="date"
        label={t('transactions.startedUntil')}
        value={filter.to}
        onChange={({ target }) => change({ to: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 150 }}
      />
      {isFiltered(filter) && (
        <Button onClick={() => onChange(noFilter)}>{t('transactions.clearFilter')}</Button>
      )}
    </Box>
  );
};
