import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { Certificate } from '@shared/model/certificate';
import { Instant } from '../../components/instant';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { DownloadButton } from './download-button';

const tones = {
  valid: 'good',
  expiring: 'attention',
  expired: 'bad',
  replaced: 'quiet',
} as const;

const algorithms: Readonly<Record<string, string>> = { ecdsa: 'P-256', rsa: 'RSA' };

const mayDelete = ({ origin, state }: Certificate): boolean =>
  origin === 'imported' || state === 'replaced';

interface CertificateTableProps {
  certificates: readonly Certificate[];
  onDelete: (certificate: Certificate) => void;
}

/** Roots, server certificates and roots of others, those in use first. */
export const CertificateTable = ({ certificates, onDelete }: CertificateTableProps) => {
  const { t } = useTexts();
  const shown = [...certificates].sort(
    (a, b) => Number(b.state !== 'replaced') - Number(a.state !== 'replaced'),
  );
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t('security.certificates')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('security.certificate')}</TableCell>
            <TableCell>{t('security.use')}</TableCell>
            <TableCell>{t('common.state')}</TableCell>
            <TableCell>{t('security.validTo')}</TableCell>
            <TableCell>{t('security.fingerprint')}</TableCell>
            <TableCell align="right">{t('certificates.actions')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((certificate) => (
            <TableRow key={certificate.certificateId}>
              <TableCell>
                <Typography variant="body2">{certificate.commonName}</Typography>
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  {[
                    algorithms[certificate.algorithm] ?? certificate.algorithm,
                    t(`security.origin.${certificate.origin}`),
                  ].join(' · ')}
                </Typography>
              </TableCell>
              <TableCell>{t(`security.uses.${certificate.use}`)}</TableCell>
              <TableCell>
                <ToneChip tone={certificate.inUse ? tones[certificate.state] : 'quiet'}>
                  {t(
                    certificate.inUse || certificate.state !== 'valid'
                      ? `security.state.${certificate.state}`
                      : 'security.notInUse',
                  )}
                </ToneChip>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Instant at={certificate.validTo} />
              </TableCell>
              <TableCell>
                <Tooltip describeChild title={certificate.fingerprint}>
                  <Box component="span" tabIndex={0} sx={{ fontFamily: MONO, fontSize: '0.75rem' }}>
                    {certificate.fingerprint.slice(0, 16)}
                  </Box>
                </Tooltip>
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                <DownloadButton certificate={certificate} />
                {mayDelete(certificate) && (
                  <Tooltip title={t('security.forget')}>
                    <IconButton
                      aria-label={t('security.forgetOf', { name: certificate.commonName })}
                      onClick={() => onDelete(certificate)}
                    >
                      <DeleteOutlined sx={{ fontSize: 17 }} />
                    </IconButton>
                  </Tooltip>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
