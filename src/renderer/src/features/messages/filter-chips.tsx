import Close from '@mui/icons-material/Close';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type { Filter, FilterToken } from '@shared/filter';
import { withoutToken } from '@shared/filter-parse';
import { useTexts } from '../../i18n';
import { wordsOf } from './filter-words';

interface FilterChipProps {
  token: FilterToken;
  onRemove: () => void;
}

const FilterChip = ({ token, onRemove }: FilterChipProps) => {
  const texts = useTexts();
  const words = wordsOf(token, texts);
  const isWrong = token.problem !== null;
  return (
    <Box
      component="li"
      title={isWrong ? words : token.text}
      sx={{
        display: 'flex',
        alignItems: 'center',
        minWidth: 0,
        maxWidth: isWrong ? 560 : 320,
        height: 26,
        pl: 2.5,
        gap: 1,
        borderRadius: 3,
        border: 1,
        borderColor: isWrong ? 'error.main' : 'divider',
        bgcolor: 'background.paper',
        color: isWrong ? 'error.main' : 'text.primary',
        typography: 'caption',
      }}
    >
      {isWrong && <ErrorOutlined aria-hidden sx={{ fontSize: 14, flex: 'none' }} />}
      <Box
        component="span"
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {isWrong ? `${token.text} – ${words}` : words}
      </Box>
      <IconButton
        aria-label={texts.t('inspector.removeToken', { token: token.text })}
        onClick={onRemove}
        sx={{ width: 24, height: 24, p: 0, flex: 'none' }}
      >
        <Close sx={{ fontSize: 14 }} />
      </IconButton>
    </Box>
  );
};

interface FilterChipsProps {
  filter: Filter;
  onChange: (text: string) => void;
}

/** Each token as a sentence; one that is not understood says so, and is left out of the filter. */
export const FilterChips = ({ filter, onChange }: FilterChipsProps) => {
  const { t } = useTexts();
  return (
    <Box
      component="ul"
      aria-label={t('inspector.tokens')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, p: 0, listStyle: 'none', minWidth: 0 }}
    >
      {filter.tokens.map((token) => (
        <FilterChip
          key={`${token.start} ${token.text}`}
          token={token}
          onRemove={() => onChange(withoutToken(filter.text, token))}
        />
      ))}
    </Box>
  );
};
