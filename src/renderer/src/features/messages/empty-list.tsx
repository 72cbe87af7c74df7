import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import Pause from '@mui/icons-material/Pause';
import SwapVert from '@mui/icons-material/SwapVert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { EmptyState } from '../../components/empty-state';
import { useTexts } from '../../i18n';
import { hrefOf, navigate } from '../../route';
import type { Place } from './place';
import type { MessageRecord } from './use-record';

export const LoadingRows = () => {
  const { t } = useTexts();
  return (
    <Box sx={{ p: 3 }} aria-busy="true" aria-label={t('messages.loading')}>
      {Array.from({ length: 12 }, (_, row) => (
        <Skeleton key={row} height={32} />
      ))}
    </Box>
  );
};

interface EmptyListProps {
  place: Place;
  record: MessageRecord;
  onClear: () => void;
}

/** Why there is nothing in the list: filtered, paused, an empty trace, or nothing yet. */
export const EmptyList = ({ place, record, onClear }: EmptyListProps) => {
  const { t } = useTexts();
  if (place.filter !== '')
    return (
      <EmptyState
        icon={FilterAltOffOutlined}
        title={t('messages.noMatchTitle')}
        action={
          <Button variant="outlined" onClick={onClear}>
            {t('messages.showAll')}
          </Button>
        }
      >
        {t(record.phase === 'stopped' ? 'inspector.stoppedText' : 'messages.noMatchText')}
      </EmptyState>
    );
  if (record.paused)
    return (
      <EmptyState
        icon={Pause}
        title={t('inspector.pausedTitle')}
        action={
          <Button variant="outlined" onClick={() => record.setPaused(false)}>
            {t('messages.resume')}
          </Button>
        }
      >
        {t('inspector.pausedText')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={SwapVert}
      title={t(place.trace === null ? 'messages.noneTitle' : 'inspector.emptyTraceTitle')}
      action={
        place.trace === null && (
          <Button variant="outlined" onClick={() => navigate(hrefOf('charge-points'))}>
            {t('messages.connect')}
          </Button>
        )
      }
    >
      {t(place.trace === null ? 'messages.noneText' : 'inspector.emptyTraceText')}
    </EmptyState>
  );
};
