import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import type { Filter, FilterToken } from '@shared/filter';
import { withoutToken } from '@shared/filter-parse';
import { useTexts } from '../../i18n';
import { wordsOf } from './filter-words';

interface FilterChipsProps {
  filter: Filter;
  onChange: (text: string) => void;
}

/** Each token as a sentence; one that is not understood says so, and is left out of the filter. */
export const FilterChips = ({ filter, onChange }: FilterChipsProps) => {
  const texts = useTexts();
  const { t } = texts;
  const chipOf = (token: FilterToken) => {
    const words = wordsOf(token, texts);
    const isWrong = token.problem !== null;
    return (
      <Box component="li" key={`${token.start} ${token.text}`} sx={{ minWidth: 0 }}>
        <Tooltip describeChild title={isWrong ? words : token.text}>
          <Chip
            size="small"
            variant="outlined"
            color={isWrong ? 'error' : 'default'}
            label={isWrong ? `${token.text} – ${words}` : words}
            onDelete={() => onChange(withoutToken(filter.text, token))}
            deleteIcon={<Close aria-label={t('inspector.removeToken', { token: token.text })} />}
            sx={{ maxWidth: isWrong ? 560 : 320 }}
          />
        </Tooltip>
      </Box>
    );
  };
  return (
    <Box
      component="ul"
      aria-label={t('inspector.tokens')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, p: 0, listStyle: 'none', minWidth: 0 }}
    >
      {filter.tokens.map(chipOf)}
    </Box>
  );
};
