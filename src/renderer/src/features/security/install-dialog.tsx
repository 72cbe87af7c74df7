import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { MethodInput } from '@shared/api';
import type { CertificateUse } from '@shared/ocpp/certificate';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';

type Source = 'ecdsa' | 'rsa' | 'other';
type Input = Omit<MethodInput<'installedCertificate.install'>, 'cpId'>;

const uses: readonly CertificateUse[] = [
  'CentralSystemRootCertificate',
  'ManufacturerRootCertificate',
];
const sources: readonly Source[] = ['ecdsa', 'rsa', 'other'];
const longestPem = 5500;

interface InstallDialogProps {
  /** The charge point replaces its central system root instead of adding one. */
  replacesRoot: boolean;
  busy: boolean;
  onInstall: (input: Input) => void;
  onClose: () => void;
}

/** Chooses what is installed: a root of ours, or a certificate from a file. */
export const InstallDialog = ({ replacesRoot, busy, onInstall, onClose }: InstallDialogProps) => {
  const { t } = useTexts();
  const [certificateType, setType] = useState<CertificateUse>('CentralSystemRootCertificate');
  const [source, setSource] = useState<Source>('ecdsa');
  const [pem, setPem] = useState('');
  const isWrong = source === 'other' && pem !== '' && !pem.includes('-----BEGIN CERTIFICATE-----');
  const isComplete = source !== 'other' || (pem !== '' && !isWrong);
  return (
    <FormDialog onClose={onClose} aria-labelledby="install-title">
      <DialogTitle id="install-title" variant="h2">
        {t('certificates.installTitle')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4, pt: '8px !important' }}>
        <TextField
          select
          label={t('certificates.use')}
          value={certificateType}
          onChange={({ target }) => setType(target.value as CertificateUse)}
          helperText={
            replacesRoot && certificateType === 'CentralSystemRootCertificate'
              ? t('certificates.replacesRoot')
              : undefined
          }
        >
          {uses.map((use) => (
            <MenuItem key={use} value={use}>
              {t(`certificates.uses.${use}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('certificates.source')}
          value={source}
          onChange={({ target }) => setSource(target.value as Source)}
        >
          {sources.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`certificates.sources.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        {source === 'other' && (
          <Box sx={{ display: 'grid', gap: 2 }}>
            <TextField
              label={t('certificates.pem')}
              multiline
              minRows={4}
              maxRows={8}
              value={pem}
              onChange={({ target }) => setPem(target.value)}
              error={isWrong}
              helperText={isWrong ? t('certificates.noPem') : undefined}
              slotProps={{
                input: { sx: { fontFamily: MONO, fontSize: '0.75rem' } },
                htmlInput: { maxLength: longestPem },
              }}
            />
            <Box>
              <Button component="label" startIcon={<UploadFileOutlined />}>
                {t('certificates.fromFile')}
                <input
                  type="file"
                  hidden
                  accept=".pem,.crt,.cer"
                  onChange={async ({ target }) => {
                    const file = target.files?.[0];
                    if (file !== undefined) setPem((await file.text()).slice(0, longestPem));
                  }}
                />
              </Button>
            </Box>
          </Box>
        )}
        {certificateType === 'ManufacturerRootCertificate' && source !== 'other' && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('certificates.manufacturerHint')}
          </Typography>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button
          variant="contained"
          disabled={busy || !isComplete}
          onClick={() =>
            onInstall({
              certificateType,
              ...(source === 'other' ? { certificate: pem } : { root: source }),
            })
          }
        >
          {t('certificates.install')}
        </Button>
      </DialogActions>
    </FormDialog>
  );
};
