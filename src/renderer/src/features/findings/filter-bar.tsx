import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FindingRule } from '@shared/model/finding';
import { useFilterKey } from '../../commands/use-filter-key';
import { SuggestingField } from '../../components/suggesting-field';
import { useTexts } from '../../i18n';
import { useChargePoints } from '../../stores/context';
import {
  type FindingFilter,
  filterOfQuery,
  isFiltered,
  noFilter,
  severities,
  spans,
} from './filter';

interface FilterBarProps {
  filter: FindingFilter;
  rules: ReadonlyMap<string, FindingRule>;
  onChange: (filter: FindingFilter) => void;
}

const ALL = 'all';

/** Which findings are listed. */
export const FilterBar = ({ filter, rules, onChange }: FilterBarProps) => {
  const { t } = useTexts();
  const bar = useFilterKey();
  const byId = useChargePoints((state) => state.byId);
  const change = (part: Readonly<Record<string, string>>): void =>
    onChange(filterOfQuery({ ...filter, ...part }));
  const choice = (value: string): string => (value === ALL ? '' : value);
  return (
    <Box
      ref={bar}
      role="search"
      aria-label={t('findings.filterBar')}
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
        label={t('findings.rule')}
        width={270}
        value={filter.code}
        options={[...rules.keys()]}
        onChange={(code) => change({ code })}
      />
      <TextField
        select
        label={t('findings.severity')}
        value={filter.severity || ALL}
        onChange={({ target }) => change({ severity: choice(target.value) })}
        sx={{ width: 140 }}
      >
        <MenuItem value={ALL}>{t('findings.all')}</MenuItem>
        {severities.map((severity) => (
          <MenuItem key={severity} value={severity}>
            {t(`components.severity.${severity}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('findings.since')}
        value={filter.hours || ALL}
        onChange={({ target }) => change({ hours: choice(target.value) })}
        sx={{ width: 160 }}
      >
        <MenuItem value={ALL}>{t('findings.ever')}</MenuItem>
        {spans.map((hours) => (
          <MenuItem key={hours} value={hours}>
            {t(`findings.span.${hours}`)}
          </MenuItem>
        ))}
      </TextField>
      {isFiltered(filter) && (
        <Button onClick={() => onChange(noFilter)}>{t('findings.clearFilter')}</Button>
      )}
    </Box>
  );
};
