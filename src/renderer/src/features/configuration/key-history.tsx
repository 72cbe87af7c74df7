import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ConfigurationKeyChange } from '@shared/model/configuration';
import { Instant } from '../../components/instant';
import { Problem } from '../../components/problem';
import { Quiet } from '../../components/quiet';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { CauseChip } from './cause-chip';
import { ShownValue } from './shown-value';

const Change = ({ change }: { change: ConfigurationKeyChange }) => {
  const { t } = useTexts();
  return (
    <Box component="li" sx={{ py: 2.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', mb: 1 }}>
        <Box component="span" sx={{ color: 'text.secondary', typography: 'body2' }}>
          <Instant at={change.at} />
        </Box>
        <CauseChip cause={change.cause} status={change.status} />
      </Box>
      <ShownValue value={change.value} />
      <Box sx={{ color: 'text.secondary', typography: 'caption' }}>
        {change.isFirst ? (
          t('configuration.firstValue')
        ) : (
          <>
            {`${t('configuration.before')} `}
            <ShownValue value={change.previousValue} />
          </>
        )}
      </Box>
    </Box>
  );
};

/** The values of one key, newest first. */
export const KeyHistory = ({ cpId, name }: { cpId: string; name: string }) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const { rows, loading, failure } = usePaged<ConfigurationKeyChange>({
    key: `${cpId} ${name}`,
    load: () => bridge.call('configuration.history', { cpId, key: name, limit: 100 }),
    concerns: (event) =>
      event.name === 'configuration.changed' && event.data.chargePointId === cpId,
  });
  if (failure !== null) return <Problem failure={failure} />;
  if (loading) return <Skeleton variant="rounded" height={120} />;
  if (rows.length === 0) return <Quiet>{t('configuration.noHistory')}</Quiet>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((change) => (
        <Change key={change.id} change={change} />
      ))}
    </Box>
  );
};
