import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

interface WordSelectProps<Word extends string> {
  label: string;
  /** The words of the protocol, shown as they are. */
  words: readonly Word[];
  value: Word | undefined;
  /** What stands for none of them, where that is possible. */
  none?: string;
  error?: string | undefined;
  width?: number;
  disabled?: boolean;
  onChange: (word: Word | undefined) => void;
}

const NONE = 'none';

/** A choice among the words of the protocol. */
export const WordSelect = <Word extends string>(props: WordSelectProps<Word>) => {
  const { label, words, value, none, error, width, disabled = false, onChange } = props;
  return (
    <TextField
      select
      label={label}
      disabled={disabled}
      value={value ?? (none === undefined ? '' : NONE)}
      onChange={({ target }) => onChange(words.find((word) => word === target.value))}
      error={error !== undefined}
      helperText={error}
      {...(width === undefined ? {} : { sx: { width } })}
    >
      {none !== undefined && <MenuItem value={NONE}>{none}</MenuItem>}
      {words.map((word) => (
        <MenuItem key={word} value={word}>
          {word}
        </MenuItem>
      ))}
    </TextField>
  );
};
