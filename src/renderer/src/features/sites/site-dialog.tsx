import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { MethodInput } from '@shared/api';
import type { Site } from '@shared/model/site';
import type { Failure } from '@shared/result';
import { siteStrategies } from '@shared/site-limit/plan';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { MemberFields } from './member-fields';
import { emptyForm, formOf, inputOf, problemsOf, type SiteForm } from './site-form';

interface SiteDialogProps {
  /** The site to change; null creates one. */
  site: Site | null;
  failure: Failure | null;
  busy: boolean;
  onSave: (input: MethodInput<'site.create'>) => void;
  onClose: () => void;
}

/** Creates or changes a site. */
export const SiteDialog = ({ site, failure, busy, onSave, onClose }: SiteDialogProps) => {
  const { t } = useTexts();
  const [form, setForm] = useState<SiteForm>(site === null ? emptyForm : formOf(site));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<SiteForm>): void => setForm({ ...form, ...part });
  const problems = problemsOf(form, t);
  const shown = tried ? problems : {};
  const save = (): void => {
    setTried(true);
    if (Object.keys(problems).length === 0) onSave(inputOf(form));
  };
  const number = (
    field: 'limit' | 'minimum' | 'turn' | 'volts',
    label: string,
    help: string,
    disabled = false,
  ) => (
    <TextField
      label={label}
      required
      disabled={disabled}
      value={form[field]}
      onChange={({ target }) => change({ [field]: target.value })}
      error={shown[field] !== undefined}
      helperText={shown[field] ?? help}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  );
  const isFixed = site?.enabled === true;
  return (
    <FormDialog onClose={onClose} aria-labelledby="site-title">
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id="site-title" variant="h2">
          {site === null
            ? t('sites.form.newTitle')
            : t('sites.form.changeTitle', { name: site.name })}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 4, pt: '8px !important' }}>
          {failure !== null && <Problem failure={failure} title={t('sites.form.notSaved')} />}
          <TextField
            label={t('sites.name')}
            required
            autoFocus={site === null}
            value={form.name}
            onChange={({ target }) => change({ name: target.value })}
            error={shown.name !== undefined}
            helperText={shown.name}
          />
          <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }}>
            {number('limit', t('sites.limit'), t('sites.form.limitHelp'))}
            <TextField
              select
              label={t('sites.form.unit')}
              value={form.unit}
              disabled={isFixed}
              onChange={({ target }) => change({ unit: target.value as Site['unit'] })}
              helperText={t('sites.form.unitHelp')}
            >
              <MenuItem value="A">{t('sites.form.unitA')}</MenuItem>
              <MenuItem value="W">{t('sites.form.unitW')}</MenuItem>
            </TextField>
          </Box>
          <TextField
            select
            label={t('sites.sharing')}
            value={form.strategy}
            onChange={({ target }) => change({ strategy: target.value as Site['strategy'] })}
            helperText={t('sites.form.strategyHelp')}
          >
            {siteStrategies.map((strategy) => (
              <MenuItem key={strategy} value={strategy}>
                {t(`sites.strategy.${strategy}`)}
              </MenuItem>
            ))}
          </TextField>
          <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }}>
            {number('minimum', t('sites.form.minimum'), t('sites.form.minimumHelp'))}
            {number('turn', t('sites.form.turn'), t('sites.form.turnHelp'))}
            {number('volts', t('sites.form.volts'), t('sites.form.voltsHelp'), isFixed)}
          </Box>
          <MemberFields
            members={form.members}
            problem={shown.maxAmps}
            onChange={(members) => change({ members })}
          />
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={busy}>
            {t(site === null ? 'sites.form.create' : 'common.save')}
          </Button>
        </DialogActions>
      </Box>
    </FormDialog>
  );
};
