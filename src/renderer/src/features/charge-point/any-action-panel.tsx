import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { actions, isOutgoingAction, outgoingActions } from '@shared/ocpp/actions';
import { type FormEvent, useState } from 'react';
import { Panel } from '../../components/panel';
import { useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { MONO } from '../../theme';
import { AnswerLine } from './answer-line';
import { memberHints, samplePayload } from './sample-payload';
import type { TabProps } from './tab-props';

const sampleOf = (action: string): string =>
  isOutgoingAction(action)
    ? JSON.stringify(samplePayload(actions[action].request, new Date().toISOString()), null, 2)
    : '{}';

type Parsed = { ok: true; value: unknown } | { ok: false; message: string };

const parse = (text: string): Parsed => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};

const Hints = ({ action }: { action: string }) => {
  const { t } = useTexts();
  if (!isOutgoingAction(action)) return null;
  const { clause, profile, request } = actions[action];
  const hints = memberHints(request);
  return (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
      {`${clause} · ${profile}`}
      {hints.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 4, display: 'grid', gap: 0.5 }}>
          {hints.map(({ name, required, description }) => (
            <li key={name}>
              <code>{name}</code>
              {required ? '' : ` ${t('chargePoint.optional')}`} {description}
            </li>
          ))}
        </Box>
      )}
    </Typography>
  );
};

/** Any action with any payload, checked against its schema or knowingly not. */
export const AnyActionPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const sender = useCommand();
  const [action, setAction] = useState<string>('GetConfiguration');
  const [text, setText] = useState(() => sampleOf('GetConfiguration'));
  const [validate, setValidate] = useState(true);
  const parsed = parse(text);

  const choose = (name: string): void => {
    setAction(name);
    if (isOutgoingAction(name)) setText(sampleOf(name));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!parsed.ok) return;
    void sender.send(action, 'command.call', {
      cpId: chargePoint.chargePointId,
      action,
      payload: parsed.value,
      validate,
    });
  };

  return (
    <Panel title={t('chargePoint.anyAction')} hint={t('chargePoint.anyActionHint')}>
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 3, pt: 1 }}>
        <Autocomplete
          freeSolo
          disableClearable
          options={outgoingActions}
          inputValue={action}
          onInputChange={(_, value) => choose(value)}
          renderInput={(params) => <TextField {...params} label={t('chargePoint.action')} />}
        />
        <Hints action={action} />
        <TextField
          label={t('chargePoint.payload')}
          multiline
          minRows={3}
          maxRows={16}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={!parsed.ok}
          helperText={parsed.ok ? undefined : parsed.message}
          slotProps={{
            htmlInput: { spellCheck: false, style: { fontFamily: MONO, fontSize: '0.8125rem' } },
          }}
        />
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 4 }}>
          <FormControlLabel
            control={<Switch checked={validate} onChange={(_, checked) => setValidate(checked)} />}
            label={t(validate ? 'chargePoint.validate' : 'chargePoint.sendAnyway')}
            slotProps={{ typography: { variant: 'body2' } }}
          />
          <Button
            type="submit"
            variant="contained"
            disabled={!parsed.ok || action.trim() === ''}
            sx={{ ml: 'auto' }}
          >
            {t('chargePoint.send')}
          </Button>
        </Box>
      </Box>
      <AnswerLine sender={sender} />
    </Panel>
  );
};
