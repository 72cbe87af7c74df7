import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Tooltip from '@mui/material/Tooltip';
import { useTexts } from '../../i18n';
import type { MessageRecord } from './use-record';

/** How far a search has come, and how to end it or go on with it. */
export const SearchState = ({ record }: { record: MessageRecord }) => {
  const { t, format } = useTexts();
  const { phase, progress } = record;
  if (phase !== 'searching' && phase !== 'stopped') return null;
  const share = format.percent(Math.floor(progress * 100));
  return (
    <Box
      role="status"
      sx={{ display: 'flex', alignItems: 'center', gap: 2, typography: 'caption', flex: 'none' }}
    >
      {phase === 'searching' && (
        <LinearProgress
          variant="determinate"
          value={progress * 100}
          aria-label={t('inspector.searching', { share })}
          sx={{ width: 90, borderRadius: 1 }}
        />
      )}
      {t(phase === 'searching' ? 'inspector.searching' : 'inspector.searchStopped', { share })}
      {phase === 'searching' ? (
        <Button onClick={record.stopSearch}>{t('inspector.stopSearch')}</Button>
      ) : (
        <Button onClick={record.loadOlder}>{t('inspector.continueSearch')}</Button>
      )}
    </Box>
  );
};

/** Steps through the messages that are highlighted. */
export const MatchSteps = ({ onStep }: { onStep: (direction: 1 | -1) => void }) => {
  const { t } = useTexts();
  return (
    <Box sx={{ display: 'flex', flex: 'none' }}>
      <Tooltip title={t('inspector.previousMatch')}>
        <IconButton aria-label={t('inspector.previousMatch')} onClick={() => onStep(-1)}>
          <ArrowUpward sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
      <Tooltip title={t('inspector.nextMatch')}>
        <IconButton aria-label={t('inspector.nextMatch')} onClick={() => onStep(1)}>
          <ArrowDownward sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
};
