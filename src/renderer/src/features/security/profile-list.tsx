import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { GridColDef } from '@mui/x-data-grid';
import type { ChargePointSecurity } from '@shared/model/security';
import { EmptyState } from '../../components/empty-state';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { ToneChip } from '../../components/status-chip';
import { NOTHING, type Texts, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { MONO } from '../../theme';
import { ProfileChip } from './profile-chip';

const columnsIn = ({ t }: Texts): readonly GridColDef<ChargePointSecurity>[] => [
  {
    field: 'chargePointId',
    headerName: t('common.chargePoint'),
    flex: 1,
    minWidth: 130,
    renderCell: ({ row, tabIndex }) => (
      <Link
        href={hrefOf('charge-point', { id: row.chargePointId, tab: 'security' })}
        tabIndex={tabIndex}
        sx={{ fontFamily: MONO, fontSize: '0.75rem' }}
      >
        {row.chargePointId}
      </Link>
    ),
  },
  {
    field: 'currentProfile',
    headerName: t('security.current'),
    width: 240,
    renderCell: ({ row }) =>
      row.currentProfile === null ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('security.notConnected')}
        </Typography>
      ) : (
        <ProfileChip profile={row.currentProfile} />
      ),
  },
  {
    field: 'requiredProfile',
    headerName: t('security.required'),
    width: 240,
    renderCell: ({ row }) => <ProfileChip profile={row.requiredProfile} />,
  },
  {
    field: 'tls',
    headerName: t('security.tls'),
    flex: 1.4,
    minWidth: 200,
    renderCell: ({ row }) => (
      <Box
        component="span"
        sx={{
          fontFamily: MONO,
          fontSize: '0.75rem',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {row.tls ?? NOTHING}
      </Box>
    ),
  },
  {
    field: 'upgrade',
    headerName: t('security.upgrade'),
    width: 170,
    renderCell: ({ row }) =>
      row.upgrade?.state === 'running' ? (
        <ToneChip tone="busy">
          {t('security.onTheWay', { profile: row.upgrade.targetProfile })}
        </ToneChip>
      ) : null,
  },
];

/** Which security profile each charge point reaches, and which it has to reach. */
export const ProfileList = () => {
  const texts = useTexts();
  const { t } = texts;
  const bridge = useBridge();
  const paged = usePaged({
    key: '',
    load: (cursor) =>
      bridge.call('chargePointSecurity.list', {
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: ({ name }) => name === 'security.changed' || name === 'chargePoint.changed',
  });
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', pb: 3 }}>
        {t('security.profilesHint')}
      </Typography>
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title={t('security.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('certificates.view.profiles')}
        columns={columnsIn(texts)}
        rows={paged.rows}
        rowId={({ chargePointId }) => chargePointId}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        empty={
          <EmptyState icon={ShieldOutlined} title={t('security.noneTitle')}>
            {t('security.noneText')}
          </EmptyState>
        }
      />
    </>
  );
};
