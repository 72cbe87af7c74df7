import VpnKeyOutlined from '@mui/icons-material/VpnKeyOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type {
  AuthorizationKeyChange,
  AuthorizationKeyState,
} from '@shared/model/authorization-key';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { CopyButton } from '../../components/copy-button';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { ToneChip } from '../../components/status-chip';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useUnsaved } from '../../leaving';
import { useBridge, useLive } from '../../stores/context';
import { MONO } from '../../theme';

const HEX = /^([0-9a-fA-F]{2}){16,20}$/;

/** A key of one's own goes out as hexadecimal bytes where it is such, and as text otherwise. */
const inputOf = (key: string) => {
  if (key === '') return {};
  return HEX.test(key) ? { keyHex: key } : { key };
};

const useKeyState = (cpId: string, hasPassword: boolean): AuthorizationKeyState | null => {
  const bridge = useBridge();
  const [state, setState] = useState<AuthorizationKeyState | null>(null);
  const refetch = async (): Promise<void> => {
    const result = await bridge.call('authorizationKey.get', { cpId });
    if (result.ok) setState(result.value);
  };
  useLive(
    {
      apply: (batch) => {
        const concerns = batch.some(
          (event) => event.name === 'chargePoint.changed' && event.data.chargePointId === cpId,
        );
        if (concerns) void refetch();
      },
      refetch,
    },
    `${cpId} ${hasPassword}`,
  );
  return state;
};

/** What became of the change, with the key where this is the one time it is told. */
const Outcome = ({ change }: { change: AuthorizationKeyChange }) => {
  const { t } = useTexts();
  const { accepted, status, outcome, keyHex } = change;
  const severity = { new: 'success', both: 'warning', old: 'error' } as const;
  return (
    <Alert severity={severity[accepted]} variant="outlined">
      <AlertTitle>{status ?? t(`certificates.key.outcome.${outcome}`)}</AlertTitle>
      {t(`certificates.key.accepted.${accepted}`)}
      {keyHex !== null && (
        <Box sx={{ mt: 2 }}>
          {t('certificates.key.once')}
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Box
              component="code"
              sx={{ fontFamily: MONO, fontSize: '0.75rem', overflowWrap: 'anywhere' }}
            >
              {keyHex}
            </Box>
            <CopyButton text={keyHex} what={t('certificates.key.title')} />
          </Box>
        </Box>
      )}
    </Alert>
  );
};

/** Gives the charge point a new AuthorizationKey (OCPP-J §6.2.2, white paper A01). */
export const KeyPanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const cpId = chargePoint.chargePointId;
  const state = useKeyState(cpId, chargePoint.hasPassword);
  const [key, setKey] = useState('');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [change, setChange] = useState<AuthorizationKeyChange | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useUnsaved(key !== '');
  const length = new TextEncoder().encode(key).length;
  const isWrong = key !== '' && (length < 16 || length > 40);
  const send = async (): Promise<void> => {
    setAsking(false);
    setBusy(true);
    setChange(null);
    const result = await bridge.call('authorizationKey.change', { cpId, ...inputOf(key) });
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    setChange(result.value);
    setKey('');
  };
  return (
    <Panel
      title={t('certificates.key.title')}
      hint={t('certificates.key.hint')}
      actions={
        <ToneChip tone={chargePoint.hasPassword ? 'good' : 'quiet'}>
          {t(chargePoint.hasPassword ? 'certificates.key.isSet' : 'certificates.key.isNone')}
        </ToneChip>
      }
    >
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWrong) setAsking(true);
        }}
        sx={{ display: 'grid', gap: 3, pt: 2 }}
      >
        {state !== null && state.change !== 'none' && (
          <Typography variant="body2" sx={{ color: 'tone.attention.main' }}>
            {t(`certificates.key.state.${state.change}`)}
          </Typography>
        )}
        <TextField
          label={t('certificates.key.own')}
          value={key}
          autoComplete="off"
          onChange={({ target }) => setKey(target.value)}
          error={isWrong}
          helperText={t(isWrong ? 'certificates.key.wrong' : 'certificates.key.help')}
          slotProps={{ htmlInput: { maxLength: 40 } }}
        />
        {failure !== null && (
          <Problem
            failure={failure}
            title={t('certificates.key.unchanged')}
            onDismiss={() => setFailure(null)}
          />
        )}
        {change !== null && <Outcome change={change} />}
        <Box>
          <Button
            type="submit"
            variant="outlined"
            startIcon={<VpnKeyOutlined />}
            disabled={busy || isWrong || !chargePoint.connected}
          >
            {t(key === '' ? 'certificates.key.generate' : 'certificates.key.set')}
          </Button>
        </Box>
      </Box>
      <ConfirmDialog
        open={asking}
        title={t('certificates.key.askTitle', { id: cpId })}
        confirm={t('certificates.key.askConfirm')}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        {t('certificates.key.askText')}
      </ConfirmDialog>
    </Panel>
  );
};
