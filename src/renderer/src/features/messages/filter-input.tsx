import FilterList from '@mui/icons-material/FilterList';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { parseFilter } from '@shared/filter-parse';
import { type FilterSuggestion, suggestFilter } from '@shared/filter-suggest';
import { type RefObject, useMemo, useState } from 'react';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { wordsOf } from './filter-words';
import { useFilterSources } from './use-filter-sources';

interface FilterInputProps {
  /** What stands in the field, applied or not. */
  draft: string;
  inputRef: RefObject<HTMLInputElement | null>;
  /** `done` asks to apply it at once instead of when the writer pauses. */
  onDraft: (text: string, done: boolean) => void;
  /** Escape in a field without suggestions: back to the list. */
  onLeave: () => void;
}

/** A key waits for its value, so the next suggestions are those for it. */
const isWhole = (token: string): boolean => !token.endsWith(':');

/** The filter as text, with what may follow at the place where somebody writes. */
export const FilterInput = ({ draft, inputRef, onDraft, onLeave }: FilterInputProps) => {
  const texts = useTexts();
  const { t } = texts;
  const sources = useFilterSources();
  const [caret, setCaret] = useState(0);
  const [open, setOpen] = useState(false);
  const suggested = useMemo(() => suggestFilter(draft, caret, sources), [draft, caret, sources]);

  const insert = ({ token }: FilterSuggestion): void => {
    const { start, end } = suggested;
    const whole = isWhole(token);
    const before = `${draft.slice(0, start)}${token}${whole ? ' ' : ''}`;
    const text = `${before}${draft.slice(end).trimStart()}`;
    onDraft(text, whole);
    setCaret(before.length);
    setOpen(!whole);
    requestAnimationFrame(() => inputRef.current?.setSelectionRange(before.length, before.length));
  };

  return (
    <Autocomplete<FilterSuggestion, false, true, true>
      freeSolo
      disableClearable
      size="small"
      open={open && suggested.items.length > 0}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={[...suggested.items]}
      filterOptions={(options) => options}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.token)}
      value=""
      inputValue={draft}
      onInputChange={(event, text, reason) => {
        if (reason !== 'input') return;
        const field = event?.target;
        setCaret(field instanceof HTMLInputElement ? (field.selectionStart ?? text.length) : 0);
        onDraft(text, text.endsWith(' '));
      }}
      onChange={(_, option) => {
        if (typeof option === 'string') onDraft(option, true);
        else insert(option);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !(open && event.defaultPrevented)) onDraft(draft, true);
        if (event.key === 'Escape' && !open) onLeave();
      }}
      handleHomeEndKeys={false}
      renderOption={({ key: _key, ...props }, option) => {
        const token = parseFilter(option.token).tokens[0];
        return (
          <Box component="li" key={option.token} {...props} sx={{ gap: 3 }}>
            <Box component="span" sx={{ fontFamily: MONO, fontSize: '0.75rem', minWidth: 120 }}>
              {option.token}
            </Box>
            <Box
              component="span"
              sx={{
                color: 'text.secondary',
                fontSize: '0.75rem',
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
            >
              {token !== undefined && wordsOf(token, texts)}
            </Box>
          </Box>
        );
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={inputRef}
          placeholder={t('inspector.filterExample')}
          onSelect={(event) => {
            const field = event.target;
            if (field instanceof HTMLInputElement) setCaret(field.selectionStart ?? 0);
          }}
          slotProps={{
            ...params.slotProps,
            input: {
              ...params.slotProps?.input,
              startAdornment: (
                <InputAdornment position="start">
                  <FilterList sx={{ fontSize: 18 }} />
                </InputAdornment>
              ),
            },
            htmlInput: {
              ...params.slotProps?.htmlInput,
              'aria-label': t('inspector.filter'),
              spellCheck: false,
              style: { fontFamily: MONO, fontSize: '0.8125rem' },
            },
          }}
        />
      )}
      sx={{ flex: '1 1 260px', minWidth: 200 }}
    />
  );
};
