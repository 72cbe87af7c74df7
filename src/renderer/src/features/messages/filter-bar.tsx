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
import { SuggestingField } from '../../components/suggesting-field';
import { useTexts } from '../../i18n';
import { useChargePoints } from '../../stores/context';
import { isFiltered, type MessageFilter, noFilter } from './filter';

const actionNames = Object.keys(actions).sort();

interface FilterBarProps {
  filter: MessageFilter;
  onChange: (filter: MessageFilter) => void;
}

/** Which exchanges are listed; holds for new ones too. */
export const FilterBar = ({ filter, onChange }: FilterBarProps) => {
  const { t, format } = useTexts();
  const byId = useChargePoints((state) => state.byId);
  const chargePointIds = useMemo(() => [...(byId?.keys() ?? [])].sort(), [byId]);
  const change = (part: Partial<MessageFilter>): void => onChange({ ...filter, ...part });
  const [from = '', to = ''] = [filter.from, filter.to].map((at) =>
    at === '' ? '…' : format.instant(at),
  );
  return (
    <Box
      role="search"
      aria-label={t('messages.filterBar')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pb: 3 }}
    >
      <SuggestingField
        label={t('common.chargePoint')}
        width={200}
        value={filter.cpId}
        options={chargePointIds}
        onChange={(cpId) => change({ cpId })}
      />
      <SuggestingField
        label={t('messages.action')}
        width={220}
        value={filter.action}
        options={actionNames}
        onChange={(action) => change({ action })}
      />
      <TextField
        select
        label={t('messages.sender')}
        value={filter.sender === '' ? 'all' : filter.sender}
        onChange={(event) =>
          change({
            sender:
              event.target.value === 'all' ? '' : (event.target.value as MessageFilter['sender']),
          })
        }
        sx={{ width: 160 }}
      >
        <MenuItem value="all">{t('messages.everybody')}</MenuItem>
        <MenuItem value="chargePoint">{t('common.chargePoint')}</MenuItem>
        <MenuItem value="centralSystem">{t('messages.centralSystem')}</MenuItem>
      </TextField>
      <FormControlLabel
        control={
          <Switch checked={filter.error} onChange={(_, error) => change({ error })} size="small" />
        }
        label={t('messages.onlyWrong')}
        slotProps={{ typography: { variant: 'body2' } }}
        sx={{ mr: 0 }}
      />
      {(filter.from !== '' || filter.to !== '') && (
        <Chip
          size="small"
          label={t('messages.range', { from, to })}
          onDelete={() => change({ from: '', to: '' })}
          deleteIcon={<Close aria-label={t('messages.removeRange')} />}
        />
      )}
      {isFiltered(filter) && (
        <Button onClick={() => onChange(noFilter)}>{t('messages.clearFilter')}</Button>
      )}
    </Box>
  );
};
