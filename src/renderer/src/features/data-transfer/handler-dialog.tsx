import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { DataTransferHandler } from '@shared/model/data-transfer';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';

/** A handler as it is written down; empty texts are what is left out. */
export interface HandlerForm {
  readonly id?: number | undefined;
  readonly vendorId: string;
  readonly messageId: string;
  readonly status: DataTransferHandler['status'];
  readonly data: string;
  readonly schema: string;
  readonly note: string;
}

const statuses = ['Accepted', 'Rejected', 'UnknownMessageId', 'UnknownVendorId'] as const;

const emptyForm: HandlerForm = {
  vendorId: '',
  messageId: '',
  status: 'Accepted',
  data: '',
  schema: '',
  note: '',
};

interface HandlerDialogProps {
  /** What is known of it already; with an id it is changed. */
  known: Partial<HandlerForm>;
  failure: Failure | null;
  busy: boolean;
  onSave: (form: HandlerForm) => void;
  onClose: () => void;
}

const code = { input: { sx: { fontFamily: MONO, fontSize: '0.75rem' } } };

/** Writes down how a vendor's messages are answered. */
export const HandlerDialog = ({ known, failure, busy, onSave, onClose }: HandlerDialogProps) => {
  const { t } = useTexts();
  const [form, setForm] = useState<HandlerForm>({ ...emptyForm, ...known });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<HandlerForm>): void => setForm({ ...form, ...part });
  const isMissing = form.vendorId.trim() === '';
  return (
    <FormDialog onClose={onClose} aria-labelledby="handler-title">
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isMissing) onSave(form);
        }}
      >
        <DialogTitle id="handler-title" variant="h2">
          {t(form.id === undefined ? 'dataTransfer.newHandler' : 'dataTransfer.changeTitle')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4, pt: '8px !important' }}>
          {failure !== null && <Problem failure={failure} title={t('dataTransfer.notChanged')} />}
          <TextField
            label={t('dataTransfer.vendorId')}
            required
            autoFocus
            value={form.vendorId}
            onChange={({ target }) => change({ vendorId: target.value })}
            error={tried && isMissing}
            helperText={t(tried && isMissing ? 'dataTransfer.missing' : 'dataTransfer.vendorHelp')}
            slotProps={{ htmlInput: { maxLength: 255 } }}
          />
          <TextField
            label={t('dataTransfer.messageId')}
            value={form.messageId}
            onChange={({ target }) => change({ messageId: target.value })}
            helperText={t('dataTransfer.messageHelp')}
            slotProps={{ htmlInput: { maxLength: 50 } }}
          />
          <TextField
            select
            label={t('dataTransfer.answer')}
            value={form.status}
            onChange={({ target }) => change({ status: target.value as HandlerForm['status'] })}
          >
            {statuses.map((status) => (
              <MenuItem key={status} value={status}>
                {status}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label={t('dataTransfer.answerData')}
            multiline
            minRows={2}
            maxRows={6}
            value={form.data}
            onChange={({ target }) => change({ data: target.value })}
            slotProps={{ ...code, htmlInput: { maxLength: 10_000 } }}
          />
          <TextField
            label={t('dataTransfer.schemaText')}
            multiline
            minRows={2}
            maxRows={8}
            value={form.schema}
            onChange={({ target }) => change({ schema: target.value })}
            helperText={t('dataTransfer.schemaHelp')}
            slotProps={{ ...code, htmlInput: { maxLength: 20_000 } }}
          />
          <TextField
            label={t('dataTransfer.note')}
            value={form.note}
            onChange={({ target }) => change({ note: target.value })}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </Box>
    </FormDialog>
  );
};
