import Tooltip from '@mui/material/Tooltip';
import { NOTHING, useTexts } from '../i18n';
import { useNow } from './now';

/** How long ago something was; the moment itself in its tooltip. */
export const Ago = ({ at }: { at: string | null }) => {
  const { format } = useTexts();
  const now = useNow();
  if (at === null) return <span>{NOTHING}</span>;
  return (
    <Tooltip describeChild title={`${format.instant(at)} · ${at}`}>
      <time dateTime={at}>{format.ago(at, now)}</time>
    </Tooltip>
  );
};

/** A moment in local time; ISO 8601 in its tooltip. */
export const Instant = ({ at, withMs = false }: { at: string | null; withMs?: boolean }) => {
  const { format } = useTexts();
  return at === null ? (
    <span>{NOTHING}</span>
  ) : (
    <Tooltip describeChild title={at}>
      <time dateTime={at}>{format.instant(at, withMs)}</time>
    </Tooltip>
  );
};
