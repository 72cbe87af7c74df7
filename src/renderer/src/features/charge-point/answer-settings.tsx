import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ChargePointSettings } from '@shared/model/charge-point';
import { incomingActions } from '@shared/ocpp/actions';
import { useTexts } from '../../i18n';
import { NumberSetting } from './number-setting';

interface AnswerSettingsProps {
  draft: ChargePointSettings;
  onChange: (change: Partial<ChargePointSettings>) => void;
}

/** How and when the charge point is answered, where that is other than at once and with the true time. */
export const AnswerSettings = ({ draft, onChange }: AnswerSettingsProps) => {
  const { t } = useTexts();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' },
        gap: 4,
        alignItems: 'start',
      }}
    >
      <NumberSetting
        label={t('chargePoint.settings.bootRetry')}
        help={t('chargePoint.settings.bootRetryHelp')}
        value={draft.pendingIntervalSeconds}
        max={86_400}
        onChange={(pendingIntervalSeconds) => onChange({ pendingIntervalSeconds })}
      />
      <NumberSetting
        label={t('chargePoint.settings.clockOffset')}
        help={t('chargePoint.settings.clockOffsetHelp')}
        value={draft.currentTimeOffsetSeconds}
        min={-315_360_000}
        max={315_360_000}
        onChange={(seconds) => onChange({ currentTimeOffsetSeconds: seconds ?? 0 })}
      />
      <NumberSetting
        label={t('chargePoint.settings.delay')}
        help={t('chargePoint.settings.delayHelp')}
        value={draft.responseDelayMs}
        max={60_000}
        onChange={(ms) => onChange({ responseDelayMs: ms ?? 0 })}
      />
      <Autocomplete
        multiple
        size="small"
        options={incomingActions as readonly string[]}
        value={draft.responseDelayActions}
        disabled={draft.responseDelayMs === 0}
        onChange={(_, responseDelayActions) => onChange({ responseDelayActions })}
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('chargePoint.settings.delayActions')}
            helperText={t('chargePoint.settings.delayActionsHelp')}
          />
        )}
      />
    </Box>
  );
};
