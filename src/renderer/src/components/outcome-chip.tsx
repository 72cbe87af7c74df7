import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import { useTexts } from '../i18n';
import { StatusChip, ToneChip } from './status-chip';

/** The status word of a response payload, as it was received. */
export const statusOf = (response: unknown): string | null =>
  typeof response === 'object' &&
  response !== null &&
  'status' in response &&
  typeof response.status === 'string'
    ? response.status
    : null;

const failures = [
  'offline',
  'timeout',
  'call-error',
  'connection-lost',
  'connection-replaced',
  'invalid-response',
  'not-sent',
  'invalid-input',
] as const;

interface OutcomeChipProps {
  /** How the command ended, or the code of its failure. */
  outcome: string;
  response: unknown;
  /** The code of the CALLERROR, where that was the answer. */
  callErrorCode?: string | undefined;
}

/** What became of a command: the status word of its answer, or why there is none. */
export const OutcomeChip = ({ outcome, response, callErrorCode }: OutcomeChipProps) => {
  const { t } = useTexts();
  if (outcome === 'answered')
    return <StatusChip status={statusOf(response) ?? t('components.answered')} />;
  if (outcome === 'waiting') {
    return (
      <ToneChip tone="attention" icon={HourglassEmpty}>
        {t('components.waiting')}
      </ToneChip>
    );
  }
  const failure = failures.find((known) => known === outcome);
  return (
    <ToneChip tone="bad" icon={ErrorOutlined}>
      {callErrorCode ?? (failure === undefined ? outcome : t(`components.outcome.${failure}`))}
    </ToneChip>
  );
};
