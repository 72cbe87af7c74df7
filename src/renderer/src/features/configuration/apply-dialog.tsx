import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { MethodInput } from '@shared/api';
import type { ChargePoint } from '@shared/model/charge-point';
import type { ConfigurationTemplate } from '@shared/model/configuration';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { LinkChip } from '../../components/link-chip';
import { Problem } from '../../components/problem';
import { Quiet } from '../../components/quiet';
import { useTexts } from '../../i18n';
import { useChargePoints } from '../../stores/context';
import { MONO } from '../../theme';

interface ApplyDialogProps {
  template: ConfigurationTemplate;
  failure: Failure | null;
  busy: boolean;
  onApply: (input: MethodInput<'configurationTemplate.apply'>) => void;
  onClose: () => void;
}

interface ChoiceProps {
  chargePoints: readonly ChargePoint[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

const ChargePointChoice = ({ chargePoints, chosen, onChange }: ChoiceProps) => {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = chargePoints.filter(({ chargePointId, vendor, model }) =>
    `${chargePointId} ${vendor ?? ''} ${model ?? ''}`.toLowerCase().includes(wanted),
  );
  const chosenShown = shown.filter(({ chargePointId }) => chosen.has(chargePointId)).length;
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 1 }}>
        <TextField
          type="search"
          label={t('configuration.searchChargePoints')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          sx={{ flex: 1 }}
        />
        <FormControlLabel
          control={
            <Checkbox
              checked={shown.length > 0 && chosenShown === shown.length}
              indeterminate={chosenShown > 0 && chosenShown < shown.length}
              disabled={shown.length === 0}
              onChange={(_, isChosen) =>
                choose(
                  shown.map(({ chargePointId }) => chargePointId),
                  isChosen,
                )
              }
            />
          }
          label={t('configuration.allShown')}
        />
      </Box>
      <Box
        component="ul"
        aria-label={t('configuration.chargePoints')}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          maxHeight: 280,
          overflow: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
        }}
      >
        {shown.map(({ chargePointId, connected, vendor, model }) => (
          <Box
            component="li"
            key={chargePointId}
            sx={{ display: 'flex', alignItems: 'center', px: 3, gap: 2, minHeight: 34 }}
          >
            <FormControlLabel
              sx={{ flex: 1, minWidth: 0, '& .MuiFormControlLabel-label': { fontFamily: MONO } }}
              control={
                <Checkbox
                  checked={chosen.has(chargePointId)}
                  onChange={(_, isChosen) => choose([chargePointId], isChosen)}
                />
              }
              label={chargePointId}
            />
            <Box
              component="span"
              sx={{ color: 'text.secondary', typography: 'caption', flex: 1, minWidth: 0 }}
            >
              {[vendor, model].filter((part) => part !== null).join(' ')}
            </Box>
            <LinkChip connected={connected} />
          </Box>
        ))}
        {shown.length === 0 && (
          <Box component="li" sx={{ p: 3 }}>
            <Quiet>{t('configuration.noChargePoints')}</Quiet>
          </Box>
        )}
      </Box>
    </Box>
  );
};

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
