import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

interface SuggestingFieldProps {
  label: string;
  value: string;
  options: readonly string[];
  width: number | string;
  onChange: (value: string) => void;
}

/** A text with suggestions; any other text is taken as well, on Enter or when the field is left. */
export const SuggestingField = (props: SuggestingFieldProps) => (
  <Autocomplete
    freeSolo
    autoSelect
    size="small"
    options={props.options}
    value={props.value}
    onChange={(_, value) => props.onChange(value ?? '')}
    renderInput={(params) => <TextField {...params} label={props.label} />}
    sx={{ width: props.width }}
  />
);
