import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTexts } from '../i18n';

interface UnsavedQuestionProps {
  open: boolean;
  onStay: () => void;
  onDiscard: () => void;
}

/** Asks before what was written is lost; Enter and Escape keep it. */
export const UnsavedQuestion = ({ open, onStay, onDiscard }: UnsavedQuestionProps) => {
  const { t } = useTexts();
  const id = useId();
  return (
    <Dialog open={open} onClose={onStay} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id} variant="h2" sx={{ pb: 2 }}>
        {t('components.unsaved.title')}
      </DialogTitle>
      <DialogContent sx={{ color: 'text.secondary', typography: 'body2' }}>
        {t('components.unsaved.text')}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button color="error" onClick={onDiscard}>
          {t('components.unsaved.discard')}
        </Button>
        <Button autoFocus variant="contained" onClick={onStay}>
          {t('components.unsaved.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
