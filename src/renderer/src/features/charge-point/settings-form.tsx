import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { ChargePointSettings, Registration } from '@shared/model/charge-point';
import type { Failure } from '@shared/result';
import { type FormEvent, useState } from 'react';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useUnsaved } from '../../leaving';
import { useBridge } from '../../stores/context';
import { AnswerSettings } from './answer-settings';
import { NumberSetting } from './number-setting';

const registrations: readonly Registration[] = ['Accepted', 'Pending', 'Rejected'];

const checkings = [
  { value: '', word: 'chargePoint.settings.checkingGeneral' },
  { value: 'true', word: 'chargePoint.settings.checkingStrict' },
  { value: 'false', word: 'chargePoint.settings.checkingTolerant' },
] as const;

/** The settings of one charge point; what is left empty follows the general settings. */
export const SettingsForm = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const [draft, setDraft] = useState<ChargePointSettings>(chargePoint.settings);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const changed = JSON.stringify(draft) !== JSON.stringify(chargePoint.settings);
  useUnsaved(changed);
  const set = (change: Partial<ChargePointSettings>): void => setDraft({ ...draft, ...change });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const result = await bridge.call('chargePoint.put', {
      cpId: chargePoint.chargePointId,
      ...draft,
    });
    setBusy(false);
    setFailure(result.ok ? null : result.error);
  };

  return (
    <Panel title={t('chargePoint.settings.title')} hint={t('chargePoint.settings.hint')}>
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 5, pt: 2 }}>
        <TextField
          select
          label={t('chargePoint.settings.registration')}
          value={draft.registration}
          helperText={t(`chargePoint.settings.registrationHelp.${draft.registration}`)}
          onChange={(event) => set({ registration: event.target.value as Registration })}
        >
          {registrations.map((value) => (
            <MenuItem key={value} value={value}>
              {value}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('chargePoint.settings.checking')}
          value={draft.strict === null ? '' : String(draft.strict)}
          onChange={(event) =>
            set({ strict: event.target.value === '' ? null : event.target.value === 'true' })
          }
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          {checkings.map(({ value, word }) => (
            <MenuItem key={value} value={value}>
              {t(word)}
            </MenuItem>
          ))}
        </TextField>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' },
            gap: 4,
          }}
        >
          <NumberSetting
            label={t('chargePoint.settings.heartbeatInterval')}
            value={draft.heartbeatIntervalSeconds}
            max={604_800}
            onChange={(heartbeatIntervalSeconds) => set({ heartbeatIntervalSeconds })}
          />
          <NumberSetting
            label={t('chargePoint.settings.commandTimeout')}
            value={draft.commandTimeoutSeconds}
            min={1}
            max={600}
            onChange={(commandTimeoutSeconds) => set({ commandTimeoutSeconds })}
          />
          <NumberSetting
            label={t('chargePoint.settings.pingInterval')}
            help={t('chargePoint.settings.pingHelp')}
            value={draft.pingIntervalSeconds}
            max={86_400}
            onChange={(pingIntervalSeconds) => set({ pingIntervalSeconds })}
          />
          <NumberSetting
            label={t('chargePoint.settings.missedPongs')}
            value={draft.toleratedMissedPongs}
            max={100}
            onChange={(toleratedMissedPongs) => set({ toleratedMissedPongs })}
          />
        </Box>
        <Box>
          <FormControlLabel
            control={
              <Switch
                checked={draft.neverPongs}
                onChange={(_, neverPongs) => set({ neverPongs })}
              />
            }
            label={t('chargePoint.settings.neverPongs')}
            slotProps={{ typography: { variant: 'body2' } }}
          />
          <FormHelperText sx={{ m: 0 }}>{t('chargePoint.settings.neverPongsHelp')}</FormHelperText>
        </Box>
        <Box>
          <FormControlLabel
            control={<Switch checked={draft.quiet} onChange={(_, quiet) => set({ quiet })} />}
            label={t('chargePoint.settings.quiet')}
            slotProps={{ typography: { variant: 'body2' } }}
          />
          <FormHelperText sx={{ m: 0 }}>{t('chargePoint.settings.quietHelp')}</FormHelperText>
        </Box>
        <AnswerSettings draft={draft} onChange={set} />
        <NumberSetting
          label={t('chargePoint.settings.utcOffset')}
          help={t('chargePoint.settings.utcOffsetHelp')}
          value={draft.assumedUtcOffsetMinutes}
          min={-840}
          max={840}
          onChange={(minutes) => set({ assumedUtcOffsetMinutes: minutes ?? 0 })}
        />
        <TextField
          label={t('chargePoint.settings.note')}
          multiline
          minRows={2}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
        {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button type="submit" variant="contained" disabled={!changed || busy}>
            {t('common.save')}
          </Button>
          <Button disabled={!changed || busy} onClick={() => setDraft(chargePoint.settings)}>
            {t('common.discard')}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
};
