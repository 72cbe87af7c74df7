import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';

interface NumberFieldProps {
  label: string;
  value: number | undefined;
  parse: (text: string) => number | null;
  write?: (value: number) => string;
  /** Whether it may be left empty. */
  optional?: boolean;
  /** What is accepted, where what was typed is not. */
  accepts: string;
  error?: string | undefined;
  /** Stands there while it is empty. */
  placeholder?: string;
  width?: number;
  /** The label is for assistive technology only, in a table. */
  bare?: boolean;
  onChange: (value: number | undefined) => void;
}

/** A number that is taken over as soon as what was typed is one. */
export const NumberField = (props: NumberFieldProps) => {
  const {
    label,
    value,
    parse,
    write = String,
    optional = false,
    accepts,
    error,
    placeholder,
    width,
  } = props;
  const shown = value === undefined ? '' : write(value);
  const [text, setText] = useState(shown);
  const parsed = text.trim() === '' ? undefined : parse(text);
  const fits = parsed === undefined ? optional : parsed !== null;
  useEffect(() => {
    // What stands there already is left as it was typed: 8.0 is 8.
    setText((typed) =>
      (typed.trim() === '' ? undefined : parse(typed)) === value ? typed : shown,
    );
  }, [shown, value, parse]);
  const change = (typed: string): void => {
    setText(typed);
    const next = typed.trim() === '' ? undefined : parse(typed);
    if (next === null || (next === undefined && !optional)) return;
    props.onChange(next);
  };
  const problem = fits ? error : accepts;
  return (
    <TextField
      {...(props.bare === true ? {} : { label })}
      value={text}
      onChange={({ target }) => change(target.value)}
      onBlur={() => setText(shown)}
      error={problem !== undefined}
      helperText={problem}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(width === undefined ? {} : { sx: { width } })}
      slotProps={{
        htmlInput: { inputMode: 'decimal', 'aria-label': label },
        ...(placeholder === undefined ? {} : { inputLabel: { shrink: true } }),
      }}
    />
  );
};
