import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTexts } from '../../i18n';
import { limitsOf, type SettingField, settingTextOf } from './setting-fields';

interface SettingRowProps {
  field: SettingField;
  value: unknown;
  problem: string | null;
  /** A flag or an environment variable decides for this run. */
  fixed: boolean;
  onChange: (value: unknown) => void;
}

const CONTROL_WIDTH = 220;

const numberOf = (text: string): number | null =>
  text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);

/** One setting: its name and help at the left, its control at the right. */
export const SettingRow = ({ field, value, problem, fixed, onChange }: SettingRowProps) => {
  const texts = useTexts();
  const { title, help } = settingTextOf(field, texts);
  const id = useId();
  const labelId = `${id}-label`;
  const helpId = `${id}-help`;
  const described = { 'aria-describedby': helpId };
  return (
    <Box
      data-setting={field.name}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        columnGap: 6,
        alignItems: 'start',
        py: 3,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box>
        <Typography
          component="label"
          variant="h3"
          id={labelId}
          htmlFor={field.kind === 'choice' ? undefined : id}
        >
          {title}
        </Typography>
        <Typography
          id={helpId}
          variant="body2"
          component="p"
          sx={{ color: 'text.secondary', m: 0, maxWidth: 560 }}
        >
          {help}
        </Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0 }}>
          {limitsOf(field, texts)}
        </Typography>
        {fixed && (
          <Typography
            variant="caption"
            component="p"
            sx={{
              m: 0,
              display: 'flex',
              gap: 1,
              alignItems: 'center',
              color: 'tone.attention.main',
            }}
          >
            <LockOutlined aria-hidden sx={{ fontSize: 13 }} />
            {texts.t('settings.fixed')}
          </Typography>
        )}
      </Box>
      {field.kind === 'switch' && (
        <Switch
          checked={value === true}
          disabled={fixed}
          onChange={(_, checked) => onChange(checked)}
          slotProps={{ input: { id, ...described } }}
        />
      )}
      {field.kind === 'choice' && (
        <TextField
          select
          value={value}
          disabled={fixed}
          onChange={({ target }) => onChange(target.value)}
          slotProps={{ select: { labelId, SelectDisplayProps: described } }}
          sx={{ width: CONTROL_WIDTH }}
        >
          {field.choices.map((choice) => (
            <MenuItem key={choice} value={choice}>
              {choice}
            </MenuItem>
          ))}
        </TextField>
      )}
      {(field.kind === 'number' || field.kind === 'text') && (
        <TextField
          id={id}
          value={value ?? ''}
          disabled={fixed}
          error={problem !== null}
          helperText={problem}
          onChange={({ target }) =>
            onChange(field.kind === 'number' ? numberOf(target.value) : target.value)
          }
          slotProps={{
            htmlInput: {
              ...described,
              ...(field.kind === 'number' ? { inputMode: 'numeric', type: 'number' } : {}),
            },
          }}
          sx={{ width: CONTROL_WIDTH }}
        />
      )}
    </Box>
  );
};
