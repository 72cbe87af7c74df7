import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import { StatusChip, ToneChip } from './status-chip';

/** The status word of a response payload, as it was received. */
export const statusOf = (response: unknown): string | null =>
  typeof response === 'object' &&
  response !== null &&
  'status' in response &&
  typeof response.status === 'string'
    ? response.status
    : null;

const failureWords: Readonly<Record<string, string>> = {
  offline: 'Offline',
  timeout: 'No answer in time',
  'call-error': 'Error answer',
  'connection-lost': 'Connection lost',
  'connection-replaced': 'Connection replaced',
  'invalid-response': 'Invalid answer',
  'not-sent': 'Not sent',
  'invalid-input': 'Invalid payload',
};

interface OutcomeChipProps {
  /** How the command ended, or the code of its failure. */
  outcome: string;
  response: unknown;
  /** The code of the CALLERROR, where that was the answer. */
  callErrorCode?: string | undefined;
}

/** What became of a command: the status word of its answer, or why there is none. */
export const OutcomeChip = ({ outcome, response, callErrorCode }: OutcomeChipProps) => {
  if (outcome === 'answered') return <StatusChip status={statusOf(response) ?? 'Answered'} />;
  if (outcome === 'waiting') {
    return (
      <ToneChip tone="attention" icon={HourglassEmpty}>
        Waiting
      </ToneChip>
    );
  }
  return (
    <ToneChip tone="bad" icon={ErrorOutlined}>
      {callErrorCode ?? failureWords[outcome] ?? outcome}
    </ToneChip>
  );
};
