import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';

interface PemFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** A PEM text, pasted or from a file. */
const PemField = ({ label, value, onChange }: PemFieldProps) => {
  const { t } = useTexts();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        label={label}
        multiline
        minRows={4}
        maxRows={7}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        slotProps={{
          input: { sx: { fontFamily: MONO, fontSize: '0.75rem' } },
          htmlInput: { spellCheck: false },
        }}
      />
      <Box>
        <Button component="label" size="small" startIcon={<UploadFileOutlined />}>
          {t('certificates.fromFile')}
          <input
            type="file"
            hidden
            accept=".pem,.crt,.cer,.key"
            onChange={async ({ target }) => {
              const file = target.files?.[0];
              if (file !== undefined) onChange(await file.text());
            }}
          />
        </Button>
      </Box>
    </Box>
  );
};

interface ImportDialogProps {
  kind: 'server' | 'trusted';
  failure: Failure | null;
  busy: boolean;
  onImport: (certificate: string, key: string) => void;
  onClose: () => void;
}

/** Takes a server certificate of one's own, or a root whose client certificates are accepted. */
export const ImportDialog = ({ kind, failure, busy, onImport, onClose }: ImportDialogProps) => {
  const { t } = useTexts();
  const [certificate, setCertificate] = useState('');
  const [key, setKey] = useState('');
  const isComplete = certificate !== '' && (kind === 'trusted' || key !== '');
  return (
    <FormDialog onClose={onClose} aria-labelledby="import-title">
      <DialogTitle id="import-title" variant="h2">
        {t(`security.import.${kind}`)}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4, pt: '8px !important' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t(`security.importText.${kind}`)}
        </Typography>
        <PemField
          label={t(kind === 'server' ? 'security.chain' : 'security.certificate')}
          value={certificate}
          onChange={setCertificate}
        />
        {kind === 'server' && (
          <PemField label={t('security.privateKey')} value={key} onChange={setKey} />
        )}
        {failure !== null && <Problem failure={failure} title={t('security.notImported')} />}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button
          variant="contained"
          disabled={busy || !isComplete}
          onClick={() => onImport(certificate, key)}
        >
          {t('security.importIt')}
        </Button>
      </DialogActions>
    </FormDialog>
  );
};
