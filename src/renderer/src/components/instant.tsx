import Tooltip from '@mui/material/Tooltip';
import { formatAgo, formatInstant, NOTHING } from './format';
import { useNow } from './now';

/** How long ago something was; the moment itself in its tooltip. */
export const Ago = ({ at }: { at: string | null }) => {
  const now = useNow();
  if (at === null) return <span>{NOTHING}</span>;
  return (
    <Tooltip describeChild title={`${formatInstant(at)} · ${at}`}>
      <time dateTime={at}>{formatAgo(at, now)}</time>
    </Tooltip>
  );
};

/** A moment in local time; ISO 8601 in its tooltip. */
export const Instant = ({ at }: { at: string | null }) =>
  at === null ? (
    <span>{NOTHING}</span>
  ) : (
    <Tooltip describeChild title={at}>
      <time dateTime={at}>{formatInstant(at)}</time>
    </Tooltip>
  );
