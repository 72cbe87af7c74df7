import Block from '@mui/icons-material/Block';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { GridColDef } from '@mui/x-data-grid';
import type { ClientCertificate } from '@shared/model/certificate-request';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { SuggestingField } from '../../components/suggesting-field';
import { type Texts, useTexts } from '../../i18n';
import { hrefOf, replaceRoute } from '../../route';
import { useChargePoints } from '../../stores/context';
import { MONO } from '../../theme';
import { CertificateState } from './request-state';
import { RevokeDialog } from './revoke-dialog';
import { useClientCertificates } from './use-client-certificates';

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

const columnsIn = (
  onRevoke: (certificate: ClientCertificate) => void,
  { t, format }: Texts,
): readonly GridColDef<ClientCertificate>[] => [
  {
    field: 'chargePointId',
    headerName: t('common.chargePoint'),
    flex: 0.8,
    minWidth: 100,
    renderCell: ({ row }) => mono(row.chargePointId),
  },
  {
    field: 'state',
    headerName: t('common.state'),
    width: 150,
    renderCell: ({ row }) => <CertificateState state={row.state} />,
  },
  {
    field: 'commonName',
    headerName: t('certificates.subject'),
    flex: 1,
    minWidth: 130,
    renderCell: ({ row }) =>
      mono([row.organization, row.commonName].filter((part) => part !== '').join(' · ')),
  },
  {
    field: 'serialNumber',
    headerName: t('certificates.serial'),
    flex: 1,
    minWidth: 130,
    renderCell: ({ row }) => mono(row.serialNumber),
  },
  {
    field: 'validFrom',
    headerName: t('certificates.validFrom'),
    width: 164,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'validTo',
    headerName: t('certificates.validTo'),
    width: 164,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'actions',
    headerName: t('certificates.actions'),
    width: 90,
    renderCell: ({ row, tabIndex }) =>
      row.state === 'revoked' ? null : (
        <Tooltip title={t('certificates.revoke')}>
          <IconButton
            aria-label={t('certificates.revokeOf', { id: row.chargePointId })}
            tabIndex={tabIndex}
            onClick={() => onRevoke(row)}
          >
            <Block sx={{ fontSize: 17 }} />
          </IconButton>
        </Tooltip>
      ),
  },
];

/** Certificates that charge points got from us, with those that have to be renewed. */
export const ClientCertificates = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const texts = useTexts();
  const { t } = texts;
  const cpId = query.cpId ?? '';
  const byId = useChargePoints((state) => state.byId);
  const certificates = useClientCertificates(cpId);
  const { paged } = certificates;
  const [revoking, setRevoking] = useState<ClientCertificate | null>(null);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pb: 3 }}>
        <SuggestingField
          label={t('common.chargePoint')}
          width={190}
          value={cpId}
          options={[...(byId?.keys() ?? [])].sort()}
          onChange={(next) =>
            replaceRoute(hrefOf('security', { id: 'client-certificates', query: { cpId: next } }))
          }
        />
        <Typography variant="body2" sx={{ flex: '1 1 300px', color: 'text.secondary' }}>
          {t('certificates.clientHint')}
        </Typography>
      </Box>
      {certificates.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem
            failure={certificates.failure}
            title={t('certificates.notRevoked')}
            onDismiss={certificates.dismiss}
          />
        </Box>
      )}
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title={t('certificates.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('certificates.view.client-certificates')}
        columns={columnsIn(setRevoking, texts)}
        rows={paged.rows}
        rowId={({ certificateId }) => certificateId}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        empty={
          <EmptyState icon={WorkspacePremiumOutlined} title={t('certificates.noClientTitle')}>
            {t('certificates.noClientText')}
          </EmptyState>
        }
      />
      {revoking !== null && (
        <RevokeDialog
          certificate={revoking}
          onClose={() => setRevoking(null)}
          onRevoke={async (reason) => {
            setRevoking(null);
            await certificates.revoke(revoking.certificateId, reason);
          }}
        />
      )}
    </>
  );
};
