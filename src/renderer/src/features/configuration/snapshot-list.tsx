import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import type { ConfigurationSnapshot } from '@shared/model/configuration';
import { Instant } from '../../components/instant';
import { Problem } from '../../components/problem';
import { Quiet } from '../../components/quiet';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { MONO } from '../../theme';
import { CauseChip } from './cause-chip';
import { ShownValue } from './shown-value';

const Snapshot = ({
  snapshot,
  isLatest,
}: {
  snapshot: ConfigurationSnapshot;
  isLatest: boolean;
}) => {
  const { t } = useTexts();
  const { id, chargePointId: cpId, at, key, value, keyCount } = snapshot;
  const place = (part: 'compare' | 'templates', member: string): string =>
    hrefOf('configuration', { id: part, query: { cpId, [member]: String(id) } });
  return (
    <Box component="li" sx={{ py: 2.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
        <Box component="span" sx={{ color: 'text.secondary', typography: 'body2' }}>
          <Instant at={at} />
        </Box>
        <CauseChip {...snapshot} />
      </Box>
      <Box sx={{ typography: 'body2', my: 1, overflowWrap: 'anywhere' }}>
        {key === null ? (
          t('configuration.keyCount', { count: keyCount })
        ) : (
          <Box component="span" sx={{ fontFamily: MONO }}>
            {`${key} = `}
            <ShownValue value={value} />
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 3, typography: 'body2' }}>
        {!isLatest && (
          <Link href={place('compare', 'snapshotId')}>{t('configuration.compareWithNow')}</Link>
        )}
        <Link href={place('templates', 'from')}>{t('configuration.makeTemplate')}</Link>
      </Box>
    </Box>
  );
};

/** The configurations of a charge point over time, newest first. */
export const SnapshotList = ({ cpId }: { cpId: string }) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const { rows, page, hasNext, loading, failure, setPage } = usePaged<ConfigurationSnapshot>({
    key: cpId,
    load: (cursor) =>
      bridge.call('configuration.snapshots', {
        cpId,
        limit: 20,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) =>
      event.name === 'configuration.changed' && event.data.chargePointId === cpId,
  });
  if (failure !== null) return <Problem failure={failure} />;
  if (loading) return <Skeleton variant="rounded" height={120} />;
  if (rows.length === 0) return <Quiet>{t('configuration.noSnapshots')}</Quiet>;
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((snapshot, index) => (
          <Snapshot key={snapshot.id} snapshot={snapshot} isLatest={page === 0 && index === 0} />
        ))}
      </Box>
      {(hasNext || page > 0) && (
        <Box sx={{ display: 'flex', gap: 2, pt: 3 }}>
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('configuration.newer')}
          </Button>
          <Button disabled={!hasNext} onClick={() => setPage(page + 1)}>
            {t('configuration.older')}
          </Button>
        </Box>
      )}
    </>
  );
};
