import TextField from '@mui/material/TextField';

interface NumberSettingProps {
  label: string;
  help?: string;
  /** Null is an empty field: as in the general settings. */
  value: number | null;
  min?: number;
  max: number;
  onChange: (value: number | null) => void;
}

export const NumberSetting = ({
  label,
  help,
  value,
  min = 0,
  max,
  onChange,
}: NumberSettingProps) => (
  <TextField
    type="number"
    label={label}
    helperText={help}
    placeholder="As in general"
    value={value ?? ''}
    onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
    slotProps={{ htmlInput: { min, max, step: 1 }, inputLabel: { shrink: true } }}
  />
);
