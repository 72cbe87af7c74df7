import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Profile } from '@shared/ocpp/action';
import { actions, isOutgoingAction, outgoingActions } from '@shared/ocpp/actions';
import { useTexts } from '../../i18n';
import { ToneChip } from '../status-chip';

const profileOrder: readonly Profile[] = [
  'Core',
  'RemoteTrigger',
  'SmartCharging',
  'LocalAuthListManagement',
  'Reservation',
  'FirmwareManagement',
  'Security',
];

const options = outgoingActions.toSorted(
  (a, b) =>
    profileOrder.indexOf(actions[a].profile) - profileOrder.indexOf(actions[b].profile) ||
    a.localeCompare(b),
);

interface ActionPickerProps {
  action: string;
  /** Whether the charge point says that it does not support the action's profile. */
  isUnsupported: (profile: Profile) => boolean;
  onChange: (action: string) => void;
}

/** Every action there is, by feature profile; any other name may be written as well. */
export const ActionPicker = ({ action, isUnsupported, onChange }: ActionPickerProps) => {
  const { t } = useTexts();
  const known = isOutgoingAction(action) ? actions[action] : null;
  return (
    <Box>
      <Autocomplete
        freeSolo
        disableClearable
        selectOnFocus
        forcePopupIcon
        openText={t('commandForm.listActions')}
        closeText={t('commandForm.closeList')}
        slotProps={{ paper: { elevation: 8 } }}
        options={options}
        groupBy={(name) => (isOutgoingAction(name) ? actions[name].profile : '')}
        value={action}
        inputValue={action}
        onInputChange={(_, name) => onChange(name)}
        renderInput={(params) => <TextField {...params} label={t('commandForm.action')} />}
        renderOption={({ key, ...props }, name) => (
          <Box component="li" key={key} {...props} sx={{ gap: 2 }}>
            {name}
            {isOutgoingAction(name) && isUnsupported(actions[name].profile) && (
              <ToneChip tone="quiet">{t('commandForm.unsupported')}</ToneChip>
            )}
          </Box>
        )}
      />
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary', mt: 1 }}>
        {known === null ? t('commandForm.unknownAction') : `${known.clause} · ${known.profile}`}
      </Typography>
      {known !== null && isUnsupported(known.profile) && (
        <Typography variant="caption" component="div" sx={{ color: 'tone.attention.main' }}>
          {t('commandForm.unsupportedHint', { profile: known.profile })}
        </Typography>
      )}
    </Box>
  );
};
