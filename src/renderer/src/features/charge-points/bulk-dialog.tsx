import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { CommandForm } from '../../components/command-form/command-form';
import { FormDialog } from '../../components/form-dialog';
import { useTexts } from '../../i18n';
import type { BulkCommand } from '../../stores/bulk';

interface BulkDialogProps {
  count: number;
  onSend: (command: BulkCommand) => void;
  onClose: () => void;
}

/** Any action for all chosen charge points; the button names how many. */
export const BulkDialog = ({ count, onSend, onClose }: BulkDialogProps) => {
  const { t } = useTexts();
  const id = useId();
  return (
    <FormDialog onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id} variant="h2">
        {t('bulk.anyActionTitle', { count })}
      </DialogTitle>
      <DialogContent>
        <CommandForm
          action="GetConfiguration"
          sendLabel={t('bulk.sendTo', { count })}
          onSend={onSend}
        />
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
      </DialogActions>
    </FormDialog>
  );
};
