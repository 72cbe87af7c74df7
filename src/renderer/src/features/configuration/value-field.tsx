import Autocomplete from '@mui/material/Autocomplete';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { listOf, membersOf, type StandardKey } from '@shared/ocpp/configuration-keys';
import type { KeyboardEvent } from 'react';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { unitText } from './unit';

interface ValueFieldProps {
  name: string;
  definition: StandardKey | undefined;
  value: string;
  /** What is wrong with it; null where nothing is. */
  problem: string | null;
  autoFocus?: boolean;
  onChange: (value: string) => void;
  onEnter?: () => void;
  onEscape?: () => void;
}

const mono = { fontFamily: MONO, fontSize: '0.8125rem' } as const;

/** As they are written on the wire. */
const booleans = ['true', 'false'] as const;

/** A boolean with one of the two words, or none yet; other words are edited as text. */
const isChoice = (definition: StandardKey | undefined, value: string): boolean =>
  definition?.type === 'boolean' && (value === '' || value === 'true' || value === 'false');

/** Chips with suggestions, where the text says what a list may hold. */
const ListField = (props: ValueFieldProps & { values: readonly string[] }) => {
  const { t } = useTexts();
  const members = membersOf(props.value);
  return (
    <Autocomplete
      multiple
      freeSolo
      autoHighlight
      fullWidth
      disableCloseOnSelect
      limitTags={12}
      options={props.values}
      filterSelectedOptions
      value={members}
      onChange={(_, next) => props.onChange(listOf(next.map((member) => member.trim())))}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onEscape?.();
      }}
      slotProps={{ chip: { size: 'small', sx: { ...mono, fontSize: '0.75rem', height: 22 } } }}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus={props.autoFocus === true}
          error={props.problem !== null}
          helperText={props.problem ?? undefined}
          placeholder={members.length === 0 ? t('configuration.listEmpty') : undefined}
          slotProps={{
            ...params.slotProps,
            htmlInput: {
              ...params.slotProps.htmlInput,
              'aria-label': t('configuration.valueOf', { name: props.name }),
            },
          }}
        />
      )}
    />
  );
};

/** A value in the way of its type: chips for lists, true and false to choose, a unit behind numbers. */
export const ValueField = (props: ValueFieldProps) => {
  const { t } = useTexts();
  const { name, definition, value, problem } = props;
  const label = t('configuration.valueOf', { name });
  const unit = unitText(definition?.unit ?? null, t);
  if (definition?.type === 'list' && definition.values !== null) {
    return <ListField {...props} values={definition.values} />;
  }
  if (isChoice(definition, value)) {
    return (
      <TextField
        select
        fullWidth
        value={value}
        onChange={({ target }) => props.onChange(target.value)}
        error={problem !== null}
        helperText={problem ?? undefined}
        slotProps={{
          select: {
            SelectDisplayProps: { 'aria-label': label },
            sx: { ...mono, '& .MuiSelect-select': { py: '3px', pl: 2 } },
          },
        }}
      >
        {booleans.map((word) => (
          <MenuItem key={word} value={word}>
            {word}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') props.onEnter?.();
    if (event.key === 'Escape') props.onEscape?.();
  };
  return (
    <TextField
      fullWidth
      autoFocus={props.autoFocus === true}
      value={value}
      onChange={({ target }) => props.onChange(target.value)}
      onKeyDown={onKeyDown}
      error={problem !== null}
      helperText={problem ?? undefined}
      slotProps={{
        htmlInput: {
          'aria-label': label,
          maxLength: 500,
          inputMode: definition?.type === 'integer' ? 'numeric' : 'text',
          style: { ...mono, padding: '4px 8px' },
        },
        input:
          unit === null
            ? {}
            : { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
      }}
    />
  );
};
