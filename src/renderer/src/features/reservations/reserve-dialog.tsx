import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { MethodOutput } from '@shared/api';
import type { Failure } from '@shared/result';
import { type FormEvent, useState } from 'react';
import { connectorName } from '../../components/connector-chip';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { StatusChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import { useBridge, useChargePoints } from '../../stores/context';
import { useTagSuggestions } from '../../stores/use-tag-suggestions';
import { emptyForm, inputOf, problemsOf, type ReserveForm } from './reserve-form';

interface ReserveDialogProps {
  /** Where it is known already. */
  cpId?: string | undefined;
  onClose: () => void;
}

/** Asks a charge point to keep a connector free, and shows what it answers. */
export const ReserveDialog = ({ cpId, onClose }: ReserveDialogProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const [form, setForm] = useState(() => emptyForm(cpId ?? '', 1, Date.now()));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [made, setMade] = useState<MethodOutput<'reservation.create'> | null>(null);
  const problems = problemsOf(form, Date.now(), t);
  const reserve = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    setBusy(true);
    const result = await bridge.call('reservation.create', inputOf(form));
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    const { reservation, warnings } = result.value;
    if (reservation.state === 'accepted' && warnings.length === 0) onClose();
    else setMade(result.value);
  };
  return (
    <FormDialog onClose={onClose} aria-labelledby="reserve-title">
      <Box component="form" noValidate onSubmit={(event) => void reserve(event)}>
        <DialogTitle id="reserve-title" variant="h2">
          {t('reservations.reserveTitle')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4, pt: '8px !important' }}>
          {failure !== null && <Problem failure={failure} title={t('reservations.notMade')} />}
          {made !== null && <Made made={made} />}
          <Fields
            form={form}
            isPlaceGiven={cpId !== undefined}
            problems={tried ? problems : {}}
            onChange={(part) => {
              setMade(null);
              setForm({ ...form, ...part });
            }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={onClose}>
            {t(made === null ? 'components.cancel' : 'reservations.close')}
          </Button>
          <Button type="submit" variant="contained" disabled={busy || made !== null}>
            {t('reservations.reserve')}
          </Button>
        </DialogActions>
      </Box>
    </FormDialog>
  );
};

/** The answer where there is something to say about it. */
const Made = ({ made }: { made: MethodOutput<'reservation.create'> }) => {
  const { t } = useTexts();
  const { reservation, warnings } = made;
  return (
    <Alert
      severity={reservation.state === 'accepted' ? 'warning' : 'error'}
      variant="outlined"
      role="status"
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        {t('reservations.answered', { chargePointId: reservation.chargePointId })}
        <StatusChip status={reservation.status} />
      </Box>
      {warnings.map(({ code }) => (
        <div key={code}>{t(`reservations.warning.${code}`)}</div>
      ))}
    </Alert>
  );
};

interface FieldsProps {
  form: ReserveForm;
  isPlaceGiven: boolean;
  problems: Partial<Record<keyof ReserveForm, string>>;
  onChange: (part: Partial<ReserveForm>) => void;
}

const Fields = ({ form, isPlaceGiven, problems, onChange }: FieldsProps) => {
  const { t } = useTexts();
  const byId = useChargePoints((state) => state.byId);
  const suggestions = useTagSuggestions(form.idTag);
  const connectors = byId?.get(form.cpId)?.connectors ?? [];
  const ids = [...new Set([0, 1, ...connectors.map(({ connectorId }) => connectorId)])].sort(
    (a, b) => a - b,
  );
  return (
    <>
      <Autocomplete
        options={[...(byId?.keys() ?? [])].sort()}
        value={form.cpId === '' ? null : form.cpId}
        disabled={isPlaceGiven}
        onChange={(_, cpId) => onChange({ cpId: cpId ?? '', connectorId: 1 })}
        renderInput={(params) => (
          <TextField
            {...params}
            required
            autoFocus={!isPlaceGiven}
            label={t('common.chargePoint')}
            error={problems.cpId !== undefined}
            helperText={problems.cpId}
          />
        )}
      />
      <TextField
        select
        label={t('common.connector')}
        value={form.connectorId}
        onChange={({ target }) => onChange({ connectorId: Number(target.value) })}
        helperText={t('reservations.connectorHelp')}
      >
        {ids.map((id) => (
          <MenuItem key={id} value={id}>
            {connectorName(id, t)}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete
        freeSolo
        options={suggestions}
        inputValue={form.idTag}
        onInputChange={(_, idTag) => onChange({ idTag })}
        renderInput={(params) => (
          <TextField
            {...params}
            required
            autoFocus={isPlaceGiven}
            label={t('common.tag')}
            error={problems.idTag !== undefined}
            helperText={problems.idTag}
          />
        )}
      />
      <TextField
        label={t('reservations.parentTag')}
        value={form.parentIdTag}
        onChange={({ target }) => onChange({ parentIdTag: target.value })}
        helperText={t('reservations.parentHelp')}
      />
      <TextField
        type="datetime-local"
        required
        label={t('reservations.until')}
        value={form.until}
        onChange={({ target }) => onChange({ until: target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        error={problems.until !== undefined}
        helperText={problems.until ?? t('reservations.untilHelp')}
      />
      <TextField
        label={t('reservations.number')}
        value={form.number}
        onChange={({ target }) => onChange({ number: target.value })}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        error={problems.number !== undefined}
        helperText={problems.number ?? t('reservations.numberHelp')}
      />
    </>
  );
};
