import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import type { Failure } from '@shared/result';
import { useId, useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';

/** Puts a word behind the latest message: what somebody does at the charge point right now. */
export const MarkerDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTexts();
  const id = useId();
  const bridge = useBridge();
  const [label, setLabel] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const put = async (): Promise<void> => {
    const result = await bridge.call('marker.create', { label: label.trim() });
    if (result.ok) onClose();
    else setFailure(result.error);
  };
  return (
    <FormDialog onClose={onClose} aria-labelledby={id} maxWidth="xs">
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (label.trim() !== '') void put();
        }}
      >
        <DialogTitle id={id} variant="h2" sx={{ pb: 2 }}>
          {t('inspector.newMarker')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 3 }}>
          <TextField
            autoFocus
            label={t('inspector.markerLabel')}
            placeholder={t('inspector.markerExample')}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            sx={{ mt: 2 }}
          />
          {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={label.trim() === ''}>
            {t('inspector.putMarker')}
          </Button>
        </DialogActions>
      </Box>
    </FormDialog>
  );
};
