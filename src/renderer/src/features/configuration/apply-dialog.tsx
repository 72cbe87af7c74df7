import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { MethodInput } from '@shared/api';
import type { ConfigurationTemplate } from '@shared/model/configuration';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useChargePoints } from '../../stores/context';
import { ChargePointChoice } from './charge-point-choice';

interface ApplyDialogProps {
  template: ConfigurationTemplate;
  failure: Failure | null;
  busy: boolean;
  onApply: (input: MethodInput<'configurationTemplate.apply'>) => void;
  onClose: () => void;
}

const Option = (props: {
  label: string;
  help: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) => (
  <Box>
    <FormControlLabel
      control={
        <Switch checked={props.checked} onChange={(_, checked) => props.onChange(checked)} />
      }
      label={props.label}
    />
    <Box sx={{ color: 'text.secondary', typography: 'caption' }}>{props.help}</Box>
  </Box>
);

/** Which charge points get the template, and how carefully. */
export const ApplyDialog = (props: ApplyDialogProps) => {
  const { t } = useTexts();
  const { template, failure, busy, onApply, onClose } = props;
  const byId = useChargePoints((state) => state.byId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [options, setOptions] = useState({
    skipEqual: true,
    verify: true,
    verifyAfterBoot: false,
  });
  const chargePoints = [...(byId?.values() ?? [])].toSorted((a, b) =>
    a.chargePointId.localeCompare(b.chargePointId),
  );
  return (
    <Dialog open onClose={onClose} aria-labelledby="apply-title" maxWidth="sm" fullWidth>
      <DialogTitle id="apply-title" variant="h2">
        {t('configuration.applyTitle', { name: template.name })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4, pt: '8px !important' }}>
        {failure !== null && <Problem failure={failure} title={t('configuration.notApplied')} />}
        <ChargePointChoice chargePoints={chargePoints} chosen={chosen} onChange={setChosen} />
        <Option
          label={t('configuration.skipEqual')}
          help={t('configuration.skipEqualHelp')}
          checked={options.skipEqual}
          onChange={(skipEqual) => setOptions({ ...options, skipEqual })}
        />
        <Option
          label={t('configuration.verify')}
          help={t('configuration.verifyHelp')}
          checked={options.verify}
          onChange={(verify) => setOptions({ ...options, verify })}
        />
        <Option
          label={t('configuration.verifyAfterBoot')}
          help={t('configuration.verifyAfterBootHelp')}
          checked={options.verifyAfterBoot}
          onChange={(verifyAfterBoot) => setOptions({ ...options, verifyAfterBoot })}
        />
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button
          variant="contained"
          disabled={busy || chosen.size === 0}
          onClick={() =>
            onApply({ templateId: template.id, chargePointIds: [...chosen], ...options })
          }
        >
          {t('configuration.applyTo', { count: chosen.size })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
