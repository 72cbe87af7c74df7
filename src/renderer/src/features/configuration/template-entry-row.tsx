import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { TemplateEntry } from '@shared/model/configuration';
import { standardKey } from '@shared/ocpp/configuration-keys';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { ValueField } from './value-field';

interface TemplateEntryRowProps {
  entry: TemplateEntry;
  problem: string | null;
  onChange: (value: string) => void;
  onRemove: () => void;
}

/** One key of a template with its value. */
export const TemplateEntryRow = ({ entry, problem, onChange, onRemove }: TemplateEntryRowProps) => {
  const { t, said } = useTexts();
  const { key, value } = entry;
  const definition = standardKey(key);
  return (
    <Box
      component="li"
      aria-label={key}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.2fr) 34px',
        alignItems: 'start',
        gap: 3,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box>
        <Box sx={{ fontFamily: MONO, overflowWrap: 'anywhere' }}>{key}</Box>
        {definition !== undefined && (
          <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
            {said(definition.help)}
          </Typography>
        )}
      </Box>
      <ValueField
        name={key}
        definition={definition}
        value={value}
        problem={problem === null ? null : said(problem)}
        onChange={onChange}
      />
      <IconButton aria-label={t('configuration.remove', { key })} onClick={onRemove}>
        <Close sx={{ fontSize: 17 }} />
      </IconButton>
    </Box>
  );
};
