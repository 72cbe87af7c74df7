import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import type { FieldProps } from './field-props';
import { RemoveButton } from './remove-button';
import type { FormSchema } from './schema';

/** Longer texts than this, or texts without a limit, get room for several lines. */
const ONE_LINE = 500;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

const choicesOf = (schema: FormSchema): readonly string[] | null => {
  if (schema.enum !== undefined) return schema.enum.map(String);
  return schema.type === 'boolean' ? ['true', 'false'] : null;
};

const isNumeric = ({ type }: FormSchema): boolean => type === 'integer' || type === 'number';

const textOf = (value: unknown): string => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** What was typed as the schema wants it, or as it is where it cannot become that. */
const valueFrom = (schema: FormSchema, text: string): unknown => {
  if (isNumeric(schema) && NUMBER.test(text.trim())) return Number(text);
  if (schema.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
};

/** A single value: text, number, time, or one of several words. */
export const ScalarField = ({
  schema,
  name,
  value,
  pointer,
  required,
  problems,
  onChange,
  onRemove,
}: FieldProps) => {
  const { t, said } = useTexts();
  // What is being typed may be a number in another spelling ("1.0"): that stays until another value comes.
  const [typed, setTyped] = useState(textOf(value));
  const text = Object.is(valueFrom(schema, typed), value) ? typed : textOf(value);
  const choices = choicesOf(schema);
  const problem = problems.get(pointer);
  const long =
    choices === null &&
    schema.type === 'string' &&
    schema.format === undefined &&
    (schema.maxLength ?? Number.POSITIVE_INFINITY) > ONE_LINE;
  const [example] = schema.examples ?? [];
  const change = (next: string): void => {
    setTyped(next);
    onChange(valueFrom(schema, next));
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
      <TextField
        fullWidth
        label={name}
        value={text}
        onChange={(event) => change(event.target.value)}
        error={problem !== undefined}
        helperText={
          <>
            {problem !== undefined && (
              <Box component="span" sx={{ display: 'block' }}>
                {problem}
              </Box>
            )}
            {schema.description !== undefined && (
              <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                {said(schema.description)}
              </Box>
            )}
          </>
        }
        {...(choices === null ? {} : { select: true })}
        {...(long ? { multiline: true, maxRows: 8 } : {})}
        {...(example === undefined ? {} : { placeholder: textOf(example) })}
        slotProps={{
          htmlInput: {
            spellCheck: false,
            autoComplete: 'off',
            'aria-required': required,
            ...(isNumeric(schema) ? { inputMode: 'decimal' } : {}),
          },
        }}
      >
        {choices?.map((choice) => (
          <MenuItem key={choice} value={choice}>
            {choice}
          </MenuItem>
        ))}
        {choices !== null && !choices.includes(text) && (
          <MenuItem value={text}>{text === '' ? t('commandForm.nothingChosen') : text}</MenuItem>
        )}
      </TextField>
      {schema.format === 'date-time' && (
        <Button
          aria-label={t('commandForm.nowFor', { name })}
          onClick={() => change(new Date().toISOString())}
        >
          {t('commandForm.now')}
        </Button>
      )}
      {onRemove !== undefined && <RemoveButton name={name} onClick={onRemove} />}
    </Box>
  );
};
