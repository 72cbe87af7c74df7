import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';
import { useTexts } from '../i18n';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  children: ReactNode;
  /** What is done, e.g. "Forget CP1". */
  confirm: string;
  destructive?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before something that cannot be undone or is easily misunderstood. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { t } = useTexts();
  const id = useId();
  return (
    <Dialog open={props.open} onClose={props.onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id} variant="h2" sx={{ pb: 2 }}>
        {props.title}
      </DialogTitle>
      <DialogContent sx={{ color: 'text.secondary', typography: 'body2' }}>
        {props.children}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={props.onClose}>{t('components.cancel')}</Button>
        <Button
          autoFocus
          variant="contained"
          color={props.destructive === true ? 'error' : 'primary'}
          disabled={props.busy === true}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
