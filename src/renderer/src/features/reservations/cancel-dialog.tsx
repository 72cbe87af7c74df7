import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Failure } from '@shared/result';
import { type FormEvent, useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { StatusChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import { useBridge, useChargePoints } from '../../stores/context';

interface CancelDialogProps {
  cpId?: string | undefined;
  onClose: () => void;
}

interface Answer {
  readonly number: number;
  readonly status: string;
}

/** Cancels a reservation that may be known to the charge point alone. */
export const CancelDialog = ({ cpId, onClose }: CancelDialogProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const byId = useChargePoints((state) => state.byId);
  const [chosen, setChosen] = useState(cpId ?? null);
  const [number, setNumber] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isReady = chosen !== null && /^-?\d{1,10}$/.test(number.trim());
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen === null || !isReady) return;
    const reservationId = Number(number);
    setBusy(true);
    const result = await bridge.call('reservation.cancelById', { cpId: chosen, reservationId });
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    setAnswer(result.ok ? { number: reservationId, status: result.value.status } : null);
  };
  return (
    <FormDialog onClose={onClose} aria-labelledby="cancel-title" maxWidth="xs">
      <Box component="form" noValidate onSubmit={(event) => void send(event)}>
        <DialogTitle id="cancel-title" variant="h2">
          {t('reservations.cancelByNumber')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4, pt: '8px !important' }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('reservations.cancelByNumberHelp')}
          </Typography>
          {failure !== null && <Problem failure={failure} title={t('reservations.notCancelled')} />}
          <Autocomplete
            options={[...(byId?.keys() ?? [])].sort()}
            value={chosen}
            disabled={cpId !== undefined}
            onChange={(_, id) => setChosen(id)}
            renderInput={(params) => <TextField {...params} label={t('common.chargePoint')} />}
          />
          <TextField
            label={t('reservations.number')}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
          <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 22 }}>
            {answer !== null && (
              <>
                {t('reservations.cancelAnswer', { number: answer.number })}
                <StatusChip status={answer.status} />
              </>
            )}
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={onClose}>{t('reservations.close')}</Button>
          <Button type="submit" variant="contained" disabled={busy || !isReady}>
            {t('reservations.send')}
          </Button>
        </DialogActions>
      </Box>
    </FormDialog>
  );
};
