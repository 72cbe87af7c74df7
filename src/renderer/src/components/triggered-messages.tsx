import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { TriggeredMessage } from '@shared/model/command';
import { useTexts } from '../i18n';
import { hrefOf } from '../route';
import { useNow } from './now';

/** So long the server takes a message for a trigger's. */
const WINDOW_MS = 30_000;
const MOST_SHOWN = 3;

interface TriggeredMessagesProps {
  caused: readonly TriggeredMessage[];
  /** When the trigger was sent. */
  since: number;
}

/** Which messages a trigger caused, or that none has come. */
export const TriggeredMessages = ({ caused, since }: TriggeredMessagesProps) => {
  const { t, format } = useTexts();
  const now = useNow();
  if (caused.length === 0) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t(now - since < WINDOW_MS ? 'components.nothingCameYet' : 'components.nothingCame')}
      </Box>
    );
  }
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 2 }}>
      {t('components.caused')}
      {caused.slice(0, MOST_SHOWN).map(({ exchangeId, action, afterMs }) => (
        <Link key={exchangeId} href={hrefOf('messages', { id: exchangeId })}>
          {t('components.causedMessage', { action, after: format.latency(afterMs) })}
        </Link>
      ))}
      {caused.length > MOST_SHOWN && (
        <span>{t('components.causedMore', { count: caused.length - MOST_SHOWN })}</span>
      )}
    </Box>
  );
};
