import Alert from '@mui/material/Alert';
import type { ConfigurationReading } from '@shared/model/configuration';
import { useTexts } from '../../i18n';

interface ReadingResultProps {
  reading: ConfigurationReading;
  onDismiss: () => void;
}

/** What a reading gave, where it is worth a word beyond the keys themselves. */
export const ReadingResult = ({ reading, onDismiss }: ReadingResultProps) => {
  const { t } = useTexts();
  const { snapshot, requests, unanswered } = reading;
  return (
    <Alert
      severity={unanswered.length > 0 ? 'warning' : 'success'}
      variant="outlined"
      role="status"
      onClose={onDismiss}
      slotProps={{ closeButton: { 'aria-label': t('components.dismiss') } }}
    >
      {t('configuration.readDone', { count: snapshot.keyCount })}
      {` ${t('configuration.readRequests', { count: requests })}`}
      {unanswered.length > 0 &&
        ` ${t('configuration.unanswered', { keys: unanswered.join(', ') })}`}
    </Alert>
  );
};
