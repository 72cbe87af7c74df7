import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FileProtocol, FileTransferOffer } from '@shared/model/job';
import { useTexts } from '../../i18n';

/** How the file travels; empty fields are left to the server. */
export interface WayForm {
  readonly protocol: FileProtocol | '';
  readonly address: string;
  readonly retries: string;
  readonly timeoutSeconds: string;
}

export const emptyWay: WayForm = { protocol: '', address: '', retries: '', timeoutSeconds: '' };

const number = (name: string, text: string) =>
  /^\d+$/.test(text.trim()) ? { [name]: Number(text) } : {};

export const wayInput = ({ protocol, address, retries, timeoutSeconds }: WayForm) => ({
  ...(protocol === '' ? {} : { protocol }),
  ...(address.trim() === '' ? {} : { address: address.trim() }),
  ...number('retries', retries),
  ...number('timeoutSeconds', timeoutSeconds),
});

interface FieldsProps {
  offer: FileTransferOffer | null;
  way: WayForm;
  onChange: (way: WayForm) => void;
}

/** The protocol that the charge point speaks, with what speaks against the one that was chosen. */
export const ProtocolField = ({ offer, way, onChange }: FieldsProps) => {
  const { t } = useTexts();
  const protocol = way.protocol === '' ? (offer?.suggested ?? '') : way.protocol;
  return (
    <TextField
      select
      label={t('files.protocol')}
      value={protocol}
      onChange={({ target }) => onChange({ ...way, protocol: target.value as FileProtocol })}
      sx={{ width: 170 }}
    >
      {(offer?.protocols ?? []).map((one) => (
        <MenuItem key={one.protocol} value={one.protocol} disabled={!one.available}>
          {one.available ? one.protocol : t('files.unavailable', { protocol: one.protocol })}
        </MenuItem>
      ))}
    </TextField>
  );
};

export const Warnings = ({ offer, way }: Omit<FieldsProps, 'onChange'>) => {
  const { t } = useTexts();
  const chosen = way.protocol === '' ? offer?.suggested : way.protocol;
  const one = offer?.protocols.find(({ protocol }) => protocol === chosen);
  if (one === undefined || one.warnings.length === 0) return null;
  return (
    <Alert
      severity={one.warnings.includes('not-supported') ? 'warning' : 'info'}
      variant="outlined"
      sx={{ py: 0 }}
    >
      {one.warnings.map((code) => (
        <div key={code}>{t(`files.warning.${code}`, { protocol: one.protocol })}</div>
      ))}
    </Alert>
  );
};

/** What is rarely needed. */
export const MoreFields = ({ offer, way, onChange }: FieldsProps) => {
  const { t } = useTexts();
  return (
    <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', pt: 1 }}>
      <TextField
        label={t('files.address')}
        value={way.address}
        placeholder={offer?.address ?? ''}
        helperText={t('files.addressHelp')}
        onChange={({ target }) => onChange({ ...way, address: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ flex: '1 1 260px' }}
      />
      <TextField
        label={t('files.retries')}
        value={way.retries}
        onChange={({ target }) => onChange({ ...way, retries: target.value })}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        sx={{ width: 170 }}
      />
      <TextField
        label={t('files.timeout')}
        value={way.timeoutSeconds}
        onChange={({ target }) => onChange({ ...way, timeoutSeconds: target.value })}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        sx={{ width: 170 }}
      />
    </Box>
  );
};
