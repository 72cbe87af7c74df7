import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Refresh from '@mui/icons-material/Refresh';
import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { InstalledCertificate } from '@shared/model/installed-certificate';
import { sameHashData } from '@shared/ocpp/certificate';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { StatusChip, ToneChip } from '../../components/status-chip';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { InstallDialog } from './install-dialog';
import { useInstalled } from './use-installed';

const nameOf = ({ name, certificateHashData }: InstalledCertificate): string =>
  name ?? certificateHashData.serialNumber;

const Row = (props: { certificate: InstalledCertificate; onDelete: () => void }) => {
  const { t } = useTexts();
  const { certificate, onDelete } = props;
  const { certificateType, certificateHashData, name, isOurs, readAt } = certificate;
  const { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber } = certificateHashData;
  return (
    <TableRow>
      <TableCell>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {name ?? t('certificates.unknownCertificate')}{' '}
          {isOurs && <ToneChip tone="good">{t('certificates.ours')}</ToneChip>}
        </Typography>
        <Tooltip describeChild title={[hashAlgorithm, issuerNameHash, issuerKeyHash].join(' · ')}>
          <Typography
            component="span"
            tabIndex={0}
            sx={{
              fontFamily: MONO,
              fontSize: '0.6875rem',
              color: 'text.secondary',
              overflowWrap: 'anywhere',
            }}
          >
            {serialNumber}
          </Typography>
        </Tooltip>
      </TableCell>
      <TableCell>{t(`certificates.uses.${certificateType}`)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Ago at={readAt} />
      </TableCell>
      <TableCell align="right">
        <Tooltip title={t('certificates.deleteIt')}>
          <IconButton
            aria-label={t('certificates.deleteOne', { name: nameOf(certificate) })}
            onClick={onDelete}
          >
            <DeleteOutlined sx={{ fontSize: 17 }} />
          </IconButton>
        </Tooltip>
      </TableCell>
    </TableRow>
  );
};

/** What goes with one that is deleted: DeleteCertificate names it by its hashes, not by its use. */
const alikeIn = (
  items: readonly InstalledCertificate[],
  one: InstalledCertificate | null,
): readonly InstalledCertificate[] =>
  one === null
    ? []
    : items.filter(({ certificateHashData }) =>
        sameHashData(certificateHashData, one.certificateHashData),
      );

/** Root certificates on the charge point: what it trusts (white paper M03 to M05). */
export const InstalledPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const installed = useInstalled(chargePoint.chargePointId);
  const { list, busy, failure, status } = installed;
  const [installing, setInstalling] = useState(false);
  const [deleting, setDeleting] = useState<InstalledCertificate | null>(null);
  const going = alikeIn(list?.items ?? [], deleting);
  // White paper M04: to be very sure before the last one of its kind goes.
  const lastOf = going.filter(
    ({ certificateType: use }) =>
      list?.items.filter(({ certificateType }) => certificateType === use).length === 1,
  );
  const most = list?.certificateStoreMaxLength ?? null;
  const limits = [
    ...(most === null ? [] : [t('certificates.room', { count: list?.items.length ?? 0, most })]),
    ...(list?.additionalRootCertificateCheck === true ? [t('certificates.replacesRoot')] : []),
  ].join(' ');
  const read = (
    <Button
      startIcon={<Refresh />}
      disabled={busy || !chargePoint.connected}
      onClick={() => void installed.read()}
    >
      {t('certificates.read')}
    </Button>
  );
  return (
    <Panel
      title={t('certificates.installedTitle')}
      hint={limits === '' ? t('certificates.installedHint') : limits}
      flush
      actions={
        <>
          {status !== null && <StatusChip status={status} />}
          {list !== null && list.items.length > 0 && read}
          <Button
            variant="outlined"
            startIcon={<Add />}
            disabled={busy || !chargePoint.connected}
            onClick={() => setInstalling(true)}
          >
            {t('certificates.install')}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Box sx={{ px: 4, pb: 3 }}>
          <Problem
            failure={failure}
            title={t('certificates.unchanged')}
            onDismiss={installed.dismiss}
          />
        </Box>
      )}
      {list?.items.length === 0 && (
        <EmptyState
          icon={VerifiedUserOutlined}
          title={t('certificates.installedNoneTitle')}
          action={read}
        >
          {t('certificates.installedNoneText')}
        </EmptyState>
      )}
      {list !== null && list.items.length > 0 && (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small" aria-label={t('certificates.installedTitle')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('certificates.certificate')}</TableCell>
                <TableCell>{t('certificates.use')}</TableCell>
                <TableCell>{t('certificates.readAt')}</TableCell>
                <TableCell align="right">{t('certificates.actions')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {list.items.map((certificate) => (
                <Row
                  key={JSON.stringify([
                    certificate.certificateType,
                    certificate.certificateHashData,
                  ])}
                  certificate={certificate}
                  onDelete={() => setDeleting(certificate)}
                />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {installing && (
        <InstallDialog
          replacesRoot={list?.additionalRootCertificateCheck === true}
          busy={busy}
          onClose={() => setInstalling(false)}
          onInstall={async (input) => {
            setInstalling(false);
            await installed.install(input);
          }}
        />
      )}
      <ConfirmDialog
        open={deleting !== null}
        title={t('certificates.deleteTitle')}
        confirm={t('certificates.deleteConfirm')}
        destructive
        busy={busy}
        onClose={() => setDeleting(null)}
        onConfirm={async () => {
          if (deleting !== null) await installed.remove(deleting.certificateHashData);
          setDeleting(null);
        }}
      >
        {t('certificates.deleteText', {
          name: deleting === null ? '' : nameOf(deleting),
          id: chargePoint.chargePointId,
        })}
        {going.length > 1 && ` ${t('certificates.deleteBoth')}`}
        {lastOf.map(({ certificateType }) => ` ${t(`certificates.deleteLast.${certificateType}`)}`)}
      </ConfirmDialog>
    </Panel>
  );
};
