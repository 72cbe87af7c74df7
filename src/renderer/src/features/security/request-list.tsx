import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { GridColDef } from '@mui/x-data-grid';
import type { CertificateRequest } from '@shared/model/certificate-request';
import { useMemo } from 'react';
import { EmptyState } from '../../components/empty-state';
import { PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { SuggestingField } from '../../components/suggesting-field';
import { type Texts, useTexts } from '../../i18n';
import { hrefOf, replaceRoute } from '../../route';
import { useChargePoints } from '../../stores/context';
import { MONO } from '../../theme';
import { RequestState } from './request-state';
import { useRequestDialog } from './use-request-dialog';
import { useRequests } from './use-requests';

const mono = (value: string) => (
  <Box
    component="span"
    sx={{
      fontFamily: MONO,
      fontSize: '0.75rem',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    }}
  >
    {value}
  </Box>
);

const columnsIn = ({ t, format, said }: Texts): readonly GridColDef<CertificateRequest>[] => [
  {
    field: 'at',
    headerName: t('certificates.at'),
    width: 164,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'chargePointId',
    headerName: t('common.chargePoint'),
    flex: 0.8,
    minWidth: 100,
    renderCell: ({ row }) => mono(row.chargePointId),
  },
  {
    field: 'commonName',
    headerName: t('certificates.commonNameShort'),
    flex: 0.8,
    minWidth: 110,
    renderCell: ({ row }) => mono(row.commonName),
  },
  {
    field: 'organization',
    headerName: t('certificates.organizationShort'),
    flex: 0.8,
    minWidth: 110,
    renderCell: ({ row }) => mono(row.organization),
  },
  { field: 'keyType', headerName: t('certificates.keyType'), width: 96 },
  {
    field: 'state',
    headerName: t('common.state'),
    width: 156,
    renderCell: ({ row }) => <RequestState state={row.state} />,
  },
  {
    field: 'problems',
    headerName: t('certificates.remarks'),
    flex: 1.4,
    minWidth: 140,
    renderCell: ({ row: { message, problems } }) => {
      const remark = said(message ?? problems[0] ?? '');
      return (
        <Box
          component="span"
          title={remark}
          sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {remark}
        </Box>
      );
    },
  },
];

/** SignCertificate of all charge points: who asked, what became of it. */
export const RequestList = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const texts = useTexts();
  const { t } = texts;
  const cpId = query.cpId ?? '';
  const byId = useChargePoints((state) => state.byId);
  const columns = useMemo(() => columnsIn(texts), [texts]);
  const requests = useRequests(cpId);
  const { paged } = requests;
  const { open, dialog } = useRequestDialog(requests);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pb: 3 }}>
        <SuggestingField
          label={t('common.chargePoint')}
          width={190}
          value={cpId}
          options={[...(byId?.keys() ?? [])].sort()}
          onChange={(next) =>
            replaceRoute(hrefOf('security', { id: 'requests', query: { cpId: next } }))
          }
        />
        <Typography variant="body2" sx={{ flex: '1 1 300px', color: 'text.secondary' }}>
          {t('certificates.requestsHint')}
        </Typography>
        <Button href={hrefOf('settings')}>{t('certificates.toSettings')}</Button>
      </Box>
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title={t('certificates.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('certificates.view.requests')}
        columns={columns}
        rows={paged.rows}
        rowId={({ id }) => id}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        onOpen={open}
        empty={
          <EmptyState icon={AssignmentOutlined} title={t('certificates.noRequestTitle')}>
            {t('certificates.noRequestText')}
          </EmptyState>
        }
      />
      {dialog}
    </>
  );
};
