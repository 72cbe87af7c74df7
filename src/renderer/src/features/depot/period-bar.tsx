import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTexts } from '../../i18n';
import { type PeriodChoice, type PeriodName, periodNames } from './period';

/** Which time the reports are about. */
export const PeriodBar = (props: {
  choice: PeriodChoice;
  onChange: (choice: PeriodChoice) => void;
}) => {
  const { t } = useTexts();
  const { choice, onChange } = props;
  const dayField = (member: 'firstDay' | 'lastDay') => (
    <TextField
      type="date"
      label={t(`depot.${member}`)}
      value={choice[member]}
      onChange={({ target }) => onChange({ ...choice, [member]: target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 150 }}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <TextField
        select
        label={t('depot.period')}
        value={choice.name}
        onChange={({ target }) => onChange({ ...choice, name: target.value as PeriodName })}
        sx={{ width: 170 }}
      >
        {periodNames.map((name) => (
          <MenuItem key={name} value={name}>
            {t(`depot.periods.${name}`)}
          </MenuItem>
        ))}
      </TextField>
      {choice.name === 'custom' && (
        <>
          {dayField('firstDay')}
          {dayField('lastDay')}
        </>
      )}
    </Box>
  );
};
