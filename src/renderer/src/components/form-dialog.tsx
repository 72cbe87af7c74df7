import Dialog, { type DialogProps } from '@mui/material/Dialog';
import { useState } from 'react';
import { useUnsaved } from '../leaving';
import { UnsavedQuestion } from './unsaved-question';

interface FormDialogProps extends Omit<DialogProps, 'open' | 'onClose' | 'onInput'> {
  onClose: () => void;
}

/** A dialog that is filled in: once something was written, a stray click or Escape asks before it is lost. */
export const FormDialog = ({ onClose, children, ...props }: FormDialogProps) => {
  const [touched, setTouched] = useState(false);
  const [asking, setAsking] = useState(false);
  useUnsaved(touched);
  return (
    <>
      <Dialog
        maxWidth="sm"
        fullWidth
        {...props}
        open
        onInput={() => setTouched(true)}
        onClose={() => (touched ? setAsking(true) : onClose())}
      >
        {children}
      </Dialog>
      <UnsavedQuestion open={asking} onStay={() => setAsking(false)} onDiscard={onClose} />
    </>
  );
};
