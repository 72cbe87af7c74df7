import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import type { TriggeredMessage } from '@shared/model/command';
import { meaningOfAnswer } from '@shared/ocpp/answer-meaning';
import type { Result } from '@shared/result';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';
import { hrefOf } from '../route';
import { InvalidMembers } from './invalid-members';
import { useNow } from './now';
import { OutcomeChip } from './outcome-chip';
import { TriggeredMessages } from './triggered-messages';

interface CommandAnswerProps {
  /** What was asked for, in the words of the button. */
  label: string;
  startedAt: number;
  /** Null while the answer is awaited. */
  result: Result<{
    action: string;
    outcome: string;
    response: unknown;
    latencyMs: number | null;
  }> | null;
  /** Links to what went over the wire. */
  exchangeId?: number | null;
  /** Of a trigger: the messages that it caused so far. */
  caused?: readonly TriggeredMessage[] | null;
  onDismiss: () => void;
}

const Elapsed = ({ since }: { since: number }) => {
  const { format } = useTexts();
  const now = useNow();
  return <>{format.duration(now - since)}</>;
};

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <Box component="span" sx={{ fontWeight: 560 }}>
      {label}
    </Box>
    {children}
  </>
);

const isAccepted = (response: unknown): boolean =>
  (response as { status?: unknown } | null)?.status === 'Accepted';

/** What became of the command that was given right here: the real answer, or why there is none. */
export const CommandAnswer = ({
  label,
  startedAt,
  result,
  exchangeId = null,
  caused = null,
  onDismiss,
}: CommandAnswerProps) => {
  const { t, format, said } = useTexts();
  const meaning =
    result?.ok === true ? meaningOfAnswer(result.value.action, result.value.response) : null;
  return (
    <Box
      role={result?.ok === false ? 'alert' : 'status'}
      aria-label={t('components.answerTo', { label })}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 2,
        minHeight: 34,
        px: 3,
        py: 1,
        borderRadius: 1.5,
        bgcolor: result?.ok === false ? 'tone.bad.soft' : 'surface.sunken',
        typography: 'body2',
      }}
    >
      {result === null && (
        <Line label={label}>
          <OutcomeChip outcome="waiting" response={null} />
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <Elapsed since={startedAt} />
          </Box>
        </Line>
      )}
      {result?.ok === true && (
        <Line label={label}>
          <OutcomeChip outcome={result.value.outcome} response={result.value.response} />
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {format.latency(result.value.latencyMs)}
          </Box>
          <Box
            component="code"
            sx={{
              flex: '1 1 120px',
              minWidth: 0,
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              color: 'text.secondary',
            }}
          >
            {JSON.stringify(result.value.response)}
          </Box>
          {meaning !== null && <span>{t(`components.means.${meaning}`)}</span>}
        </Line>
      )}
      {result?.ok === true && caused !== null && isAccepted(result.value.response) && (
        <TriggeredMessages caused={caused} since={startedAt} />
      )}
      {result?.ok === false && (
        <Line label={label}>
          <OutcomeChip outcome={result.error.code} response={null} />
          <Box component="span" sx={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}>
            {said(result.error.message)}
            <InvalidMembers details={result.error.details} />
          </Box>
        </Line>
      )}
      {result !== null && exchangeId !== null && (
        <Link href={hrefOf('messages', { id: exchangeId })} sx={{ ml: 'auto' }}>
          {t('components.exchange')}
        </Link>
      )}
      {result !== null && (
        <IconButton
          aria-label={t('components.dismissAnswerTo', { label })}
          onClick={onDismiss}
          sx={{ ml: exchangeId === null ? 'auto' : 0 }}
        >
          <Close sx={{ fontSize: 16 }} />
        </IconButton>
      )}
    </Box>
  );
};
