import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { MethodInput } from '@shared/api';
import type { Tariff } from '@shared/model/tariff';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { formOf, inputOf, newForm, problemsOf, type TariffForm } from './tariff-form';

interface TariffDialogProps {
  /** The tariff to change; null creates one. */
  tariff: Tariff | null;
  /** The one that others have. */
  currency: string;
  failure: Failure | null;
  busy: boolean;
  onSave: (input: MethodInput<'tariff.create'>) => void;
  onClose: () => void;
}

/** Creates or changes a tariff. */
export const TariffDialog = (props: TariffDialogProps) => {
  const { tariff, failure } = props;
  const { t } = useTexts();
  const [form, setForm] = useState<TariffForm>(() =>
    tariff === null ? newForm(props.currency, new Date()) : formOf(tariff),
  );
  const [tried, setTried] = useState(false);
  const problems = problemsOf(form, t);
  const shown = tried ? problems : {};
  const field = (name: keyof TariffForm, label: string, help: string | undefined) => ({
    label,
    value: form[name],
    error: shown[name] !== undefined,
    helperText: shown[name] ?? help,
    onChange: ({ target }: { target: { value: string } }) =>
      setForm({ ...form, [name]: target.value }),
  });
  const save = (): void => {
    setTried(true);
    if (Object.keys(problems).length === 0) props.onSave(inputOf(form));
  };
  return (
    <FormDialog onClose={props.onClose} aria-labelledby="tariff-title">
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DialogTitle id="tariff-title" variant="h2">
          {t(tariff === null ? 'depot.newTariff' : 'depot.changeTariff')}
        </DialogTitle>
        <DialogContent
          sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4, pt: '8px !important' }}
        >
          {failure !== null && (
            <Box sx={{ gridColumn: '1 / -1' }}>
              <Problem failure={failure} title={t('depot.tariffNotChanged')} />
            </Box>
          )}
          <TextField
            {...field('validFrom', t('depot.validFrom'), t('depot.validFromHelp'))}
            type="datetime-local"
            required
            autoFocus
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField {...field('cpId', t('depot.tariffCpId'), t('depot.tariffCpIdHelp'))} />
          <TextField
            {...field('pricePerKwh', t('depot.pricePerKwh'), undefined)}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
          <TextField
            {...field('currency', t('depot.currency'), t('depot.currencyHelp'))}
            required
            slotProps={{ htmlInput: { maxLength: 3 } }}
          />
          <TextField
            {...field('pricePerMinute', t('depot.pricePerMinute'), t('depot.pricePerMinuteHelp'))}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
          <TextField
            {...field('startFee', t('depot.startFee'), undefined)}
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
          <TextField
            {...field('note', t('depot.note'), undefined)}
            sx={{ gridColumn: '1 / -1' }}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          <Typography
            variant="caption"
            component="p"
            sx={{ gridColumn: '1 / -1', color: 'text.secondary', m: 0 }}
          >
            {t('depot.roundingHelp')}
          </Typography>
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={props.onClose}>{t('components.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={props.busy}>
            {t('common.save')}
          </Button>
        </DialogActions>
      </Box>
    </FormDialog>
  );
};
