import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { Panel } from '../../components/panel';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';

/** Some charge points have keys that they do not list. */
export const OtherKeyForm = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const sender = useCommand();
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void sender.send(key, 'command.changeConfiguration', {
      cpId: chargePoint.chargePointId,
      key: key.trim(),
      value,
    });
  };
  return (
    <Panel
      title={t('chargePoint.configuration.otherTitle')}
      hint={t('chargePoint.configuration.otherHint')}
    >
      <Box
        component="form"
        onSubmit={submit}
        sx={{ display: 'flex', gap: 2, pt: 1, alignItems: 'center' }}
      >
        <TextField
          label={t('chargePoint.configuration.key')}
          value={key}
          onChange={(event) => setKey(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 50 } }}
          sx={{ flex: 1 }}
        />
        <TextField
          label={t('chargePoint.configuration.value')}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          sx={{ flex: 1 }}
        />
        <Button type="submit" variant="outlined" disabled={key.trim() === ''}>
          {t('chargePoint.configuration.otherChange')}
        </Button>
      </Box>
      <AnswerLine sender={sender} />
    </Panel>
  );
};
