import Block from '@mui/icons-material/Block';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoneAll from '@mui/icons-material/DoneAll';
import DragHandle from '@mui/icons-material/DragHandle';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RestartAlt from '@mui/icons-material/RestartAlt';
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined';
import Sync from '@mui/icons-material/Sync';
import type {
  ConfigurationRun,
  RunKeyStatus,
  RunRowState,
  Verification,
} from '@shared/model/configuration-run';
import { StatusChip, ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';

const runLooks = {
  running: { tone: 'busy', icon: Sync },
  finished: { tone: 'good', icon: CheckCircleOutlined },
  stopped: { tone: 'quiet', icon: StopCircleOutlined },
} as const;

export const RunStateChip = ({ state }: Pick<ConfigurationRun, 'state'>) => {
  const { t } = useTexts();
  return <ToneChip {...runLooks[state]}>{t(`configuration.runState.${state}`)}</ToneChip>;
};

const rowLooks = {
  queued: { tone: 'quiet', icon: HourglassEmpty },
  running: { tone: 'busy', icon: Sync },
  done: { tone: 'good', icon: CheckCircleOutlined },
  'waiting-for-boot': { tone: 'attention', icon: RestartAlt },
  failed: { tone: 'bad', icon: ErrorOutlined },
  stopped: { tone: 'quiet', icon: StopCircleOutlined },
} as const;

export const RowStateChip = ({ state }: { state: RunRowState }) => {
  const { t } = useTexts();
  return <ToneChip {...rowLooks[state]}>{t(`configuration.rowState.${state}`)}</ToneChip>;
};

const ownLooks = {
  queued: { tone: 'quiet', icon: HourglassEmpty },
  equal: { tone: 'quiet', icon: DragHandle },
  failed: { tone: 'bad', icon: ErrorOutlined },
  stopped: { tone: 'quiet', icon: StopCircleOutlined },
} as const;

/** The charge point's own word where it answered, and ours where nothing was sent. */
export const KeyStatusChip = ({ status }: { status: RunKeyStatus }) => {
  const { t } = useTexts();
  switch (status) {
    case 'queued':
    case 'equal':
    case 'failed':
    case 'stopped':
      return <ToneChip {...ownLooks[status]}>{t(`configuration.keyStatus.${status}`)}</ToneChip>;
    default:
      return <StatusChip status={status} />;
  }
};

const verificationLooks = {
  confirmed: { tone: 'good', icon: DoneAll },
  differs: { tone: 'bad', icon: ErrorOutlined },
  'after-reboot': { tone: 'attention', icon: RestartAlt },
  unread: { tone: 'attention', icon: Block },
} as const;

export const VerificationChip = ({ verification }: { verification: Verification }) => {
  const { t } = useTexts();
  return (
    <ToneChip {...verificationLooks[verification]}>
      {t(`configuration.verification.${verification}`)}
    </ToneChip>
  );
};
