import TextField from '@mui/material/TextField';
import { useTexts } from '../../i18n';

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
}: NumberSettingProps) => {
  const { t } = useTexts();
  return (
    <TextField
      type="number"
      label={label}
      helperText={help}
      placeholder={t('chargePoint.settings.asInGeneral')}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      slotProps={{ htmlInput: { min, max, step: 1 }, inputLabel: { shrink: true } }}
    />
  );
};
