import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import {
  checkValue,
  isWriteOnly,
  standardKey,
  standardKeys,
} from '@shared/ocpp/configuration-keys';
import { type FormEvent, useState } from 'react';
import { Panel } from '../../components/panel';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';

/** Those that can be written at all, but for secrets: they have a place of their own. */
const suggested = standardKeys
  .filter(({ access, key }) => access !== 'R' && !isWriteOnly(key))
  .map(({ key }) => key);

/** Some charge points have keys that they do not list. */
export const OtherKeyForm = ({ chargePoint }: TabProps) => {
  const { t, said } = useTexts();
  const sender = useCommand();
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const name = key.trim();
  const definition = standardKey(name);
  const problem = checkValue(definition, name, value);
  const send = (): void => {
    setTried(false);
    const cpId = chargePoint.chargePointId;
    void sender.send(name, 'command.changeConfiguration', { cpId, key: name, value });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (problem === null) send();
    else setTried(true);
  };
  const shownProblem = tried && problem !== null ? said(problem) : null;
  return (
    <Panel title={t('configuration.otherTitle')} hint={t('configuration.otherHint')}>
      <Box
        component="form"
        onSubmit={submit}
        sx={{ display: 'flex', gap: 2, pt: 1, alignItems: 'flex-start' }}
      >
        <Autocomplete
          freeSolo
          options={suggested}
          inputValue={key}
          onInputChange={(_, next) => setKey(next.slice(0, 50))}
          sx={{ flex: 1 }}
          renderInput={(params) => (
            <TextField
              {...params}
              label={t('configuration.key')}
              helperText={said(definition?.help ?? '')}
            />
          )}
        />
        <TextField
          label={t('configuration.value')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          error={shownProblem !== null}
          helperText={shownProblem ?? undefined}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          sx={{ flex: 1 }}
        />
        {shownProblem === null ? (
          <Button type="submit" variant="outlined" disabled={name === ''} sx={{ mt: 1 }}>
            {t('configuration.otherChange')}
          </Button>
        ) : (
          <Button variant="outlined" color="warning" onClick={send} sx={{ mt: 1 }}>
            {t('configuration.sendAnyway')}
          </Button>
        )}
      </Box>
      <AnswerLine sender={sender} />
    </Panel>
  );
};
