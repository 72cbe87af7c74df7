import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { Failure } from '@shared/result';
import { type FormEvent, useState } from 'react';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { ToneChip } from '../../components/status-chip';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useUnsaved } from '../../leaving';
import { useBridge } from '../../stores/context';

const HEX = /^([0-9a-fA-F]{2}){1,64}$/;

/** The password of its Basic authentication (OCPP-J §6.2.1). */
export const PasswordPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const cpId = chargePoint.chargePointId;
  const [password, setPassword] = useState('');
  const [asHex, setAsHex] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useUnsaved(password !== '');
  const hexIsWrong = asHex && password !== '' && !HEX.test(password);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await bridge.call('chargePoint.setPassword', {
      cpId,
      ...(asHex ? { passwordHex: password } : { password }),
    });
    setFailure(result.ok ? null : result.error);
    if (result.ok) setPassword('');
  };
  const remove = async (): Promise<void> => {
    const result = await bridge.call('chargePoint.removePassword', { cpId });
    setFailure(result.ok ? null : result.error);
  };

  return (
    <Panel
      title={t('chargePoint.password.title')}
      hint={t('chargePoint.password.hint')}
      actions={
        <ToneChip tone={chargePoint.hasPassword ? 'good' : 'quiet'}>
          {t(
            chargePoint.hasPassword ? 'chargePoint.password.isSet' : 'chargePoint.password.isNone',
          )}
        </ToneChip>
      }
    >
      <Box component="form" onSubmit={submit} sx={{ display: 'grid', gap: 3, pt: 2 }}>
        <TextField
          type="password"
          label={t(
            chargePoint.hasPassword ? 'chargePoint.password.new' : 'chargePoint.password.password',
          )}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={hexIsWrong}
          helperText={hexIsWrong ? t('chargePoint.password.hexHelp') : undefined}
          slotProps={{ htmlInput: { maxLength: 255 } }}
        />
        <FormControlLabel
          control={<Switch checked={asHex} onChange={(_, checked) => setAsHex(checked)} />}
          label={t('chargePoint.password.asHex')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button type="submit" variant="outlined" disabled={password === '' || hexIsWrong}>
            {t('chargePoint.password.set')}
          </Button>
          {chargePoint.hasPassword && (
            <Button onClick={remove}>{t('chargePoint.password.remove')}</Button>
          )}
        </Box>
      </Box>
    </Panel>
  );
};
