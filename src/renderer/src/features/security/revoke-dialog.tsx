import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ClientCertificate } from '@shared/model/certificate-request';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useTexts } from '../../i18n';

interface RevokeDialogProps {
  certificate: ClientCertificate;
  onRevoke: (reason: string) => void;
  onClose: () => void;
}

/** Asks once more, and why, before a certificate is revoked for good. */
export const RevokeDialog = ({ certificate, onRevoke, onClose }: RevokeDialogProps) => {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      open
      title={t('certificates.revokeTitle', { id: certificate.chargePointId })}
      confirm={t('certificates.revokeConfirm')}
      destructive
      onClose={onClose}
      onConfirm={() => onRevoke(reason)}
    >
      <Typography variant="body2" sx={{ pb: 4 }}>
        {t('certificates.revokeText')}
      </Typography>
      <TextField
        label={t('certificates.reason')}
        fullWidth
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </ConfirmDialog>
  );
};
