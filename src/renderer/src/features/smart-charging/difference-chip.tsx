import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import type { ScheduleRow } from './schedule-series';

interface DifferenceChipProps {
  /** Null where both say the same. */
  kind: ScheduleRow['kind'];
  /** How many parts are like that. */
  count?: number;
}

/** In which way the charge point says something else; more than is allowed is the worst. */
export const DifferenceChip = ({ kind, count }: DifferenceChipProps) => {
  const { t, format } = useTexts();
  if (kind === null) {
    return (
      <ToneChip tone="good" icon={CheckCircleOutlined}>
        {t('smartCharging.composite.same')}
      </ToneChip>
    );
  }
  return (
    <ToneChip
      tone={kind === 'higher' ? 'bad' : 'attention'}
      icon={kind === 'higher' ? ErrorOutlined : WarningAmberOutlined}
      {...(count === undefined ? {} : { lead: format.count(count) })}
    >
      {t(`smartCharging.composite.kind.${kind}`)}
    </ToneChip>
  );
};
