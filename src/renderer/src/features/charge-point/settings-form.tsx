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
import { useBridge } from '../../stores/context';
import { NumberSetting } from './number-setting';
import type { TabProps } from './tab-props';

const registrations: readonly { value: Registration; help: string }[] = [
  { value: 'Accepted', help: 'It may connect and charge.' },
  { value: 'Pending', help: 'It may connect and be configured, but not charge yet.' },
  { value: 'Rejected', help: 'Its boot is refused; it tries again after the retry interval.' },
];

const strictWords = [
  { value: '', word: 'As in the general settings' },
  { value: 'true', word: 'Strict: answer deviations with a CALLERROR' },
  { value: 'false', word: 'Tolerant: answer, and note a finding' },
];

/** The settings of one charge point; what is left empty follows the general settings. */
export const SettingsForm = ({ chargePoint }: TabProps) => {
  const bridge = useBridge();
  const [draft, setDraft] = useState<ChargePointSettings>(chargePoint.settings);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const changed = JSON.stringify(draft) !== JSON.stringify(chargePoint.settings);
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
    <Panel
      title="Settings of this charge point"
      hint="What is left empty is as in the general settings."
    >
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 5, pt: 2 }}>
        <TextField
          select
          label="Registration"
          value={draft.registration}
          helperText={registrations.find(({ value }) => value === draft.registration)?.help}
          onChange={(event) => set({ registration: event.target.value as Registration })}
        >
          {registrations.map(({ value }) => (
            <MenuItem key={value} value={value}>
              {value}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label="Protocol checking"
          value={draft.strict === null ? '' : String(draft.strict)}
          onChange={(event) =>
            set({ strict: event.target.value === '' ? null : event.target.value === 'true' })
          }
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          {strictWords.map(({ value, word }) => (
            <MenuItem key={value} value={value}>
              {word}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4 }}>
          <NumberSetting
            label="Heartbeat interval (s)"
            value={draft.heartbeatIntervalSeconds}
            max={604_800}
            onChange={(heartbeatIntervalSeconds) => set({ heartbeatIntervalSeconds })}
          />
          <NumberSetting
            label="Command timeout (s)"
            value={draft.commandTimeoutSeconds}
            min={1}
            max={600}
            onChange={(commandTimeoutSeconds) => set({ commandTimeoutSeconds })}
          />
          <NumberSetting
            label="Ping interval (s)"
            help="0 sends no pings."
            value={draft.pingIntervalSeconds}
            max={86_400}
            onChange={(pingIntervalSeconds) => set({ pingIntervalSeconds })}
          />
          <NumberSetting
            label="Tolerated missed pongs"
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
            label="Never answers pings"
            slotProps={{ typography: { variant: 'body2' } }}
          />
          <FormHelperText sx={{ m: 0 }}>
            Silence longer than three heartbeat intervals ends its connection instead.
          </FormHelperText>
        </Box>
        <NumberSetting
          label="Assumed UTC offset (minutes)"
          help="For timestamps without a zone, e.g. 60 for UTC+01:00."
          value={draft.assumedUtcOffsetMinutes}
          min={-840}
          max={840}
          onChange={(minutes) => set({ assumedUtcOffsetMinutes: minutes ?? 0 })}
        />
        <TextField
          label="Note"
          multiline
          minRows={2}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
        {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button type="submit" variant="contained" disabled={!changed || busy}>
            Save
          </Button>
          <Button disabled={!changed || busy} onClick={() => setDraft(chargePoint.settings)}>
            Discard
          </Button>
        </Box>
      </Box>
    </Panel>
  );
};
