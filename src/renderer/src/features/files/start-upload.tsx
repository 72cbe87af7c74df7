import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { MoreFields, ProtocolField, Warnings, wayInput } from './start-fields';
import { useStart } from './use-start';

const kinds = ['diagnostics', 'log', 'securityLog'] as const;
type Kind = (typeof kinds)[number];

const instant = (name: string, local: string) =>
  local === '' ? {} : { [name]: new Date(local).toISOString() };

/** Asks for diagnostics or a log (OCPP 1.6 §5.9; Security §5.9). */
export const StartUpload = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const cpId = chargePoint.chargePointId;
  const isOnline = chargePoint.link !== null;
  const { offer, way, setWay, busy, failure, dismiss, start } = useStart(cpId);
  const [kind, setKind] = useState<Kind>('diagnostics');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [isMore, setMore] = useState(false);
  const words: Record<Kind, string> = {
    diagnostics: t('files.whatDiagnostics'),
    log: t('files.whatLog'),
    securityLog: t('files.whatSecurityLog'),
  };

  const begin = (event: FormEvent): void => {
    event.preventDefault();
    const input = { cpId, ...instant('from', from), ...instant('to', to), ...wayInput(way) };
    if (kind === 'diagnostics') {
      void start(async () => ({ method: 'job.startDiagnostics' as const, input }));
      return;
    }
    const logType = kind === 'log' ? ('DiagnosticsLog' as const) : ('SecurityLog' as const);
    void start(async () => ({ method: 'job.startLog' as const, input: { ...input, logType } }));
  };

  return (
    <Panel title={t('files.startUpload')} hint={t('files.startUploadHint')}>
      <Box component="form" noValidate onSubmit={begin} sx={{ display: 'grid', gap: 3 }}>
        {failure !== null && (
          <Problem failure={failure} title={t('files.notBegun')} onDismiss={dismiss} />
        )}
        <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
          <TextField
            select
            label={t('files.what')}
            value={kind}
            onChange={({ target }) => setKind(target.value as Kind)}
            sx={{ flex: '1 1 220px' }}
          >
            {kinds.map((one) => (
              <MenuItem key={one} value={one}>
                {words[one]}
              </MenuItem>
            ))}
          </TextField>
          <ProtocolField offer={offer} way={way} onChange={setWay} />
          {(
            [
              ['files.since', from, setFrom],
              ['files.until', to, setTo],
            ] as const
          ).map(([label, value, set]) => (
            <TextField
              key={label}
              type="datetime-local"
              label={t(label)}
              value={value}
              onChange={({ target }) => set(target.value)}
              helperText={t('files.empty')}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ flex: '1 1 190px', maxWidth: 260 }}
            />
          ))}
        </Box>
        <Warnings offer={offer} way={way} />
        <Collapse in={isMore} unmountOnExit>
          <MoreFields offer={offer} way={way} onChange={setWay} />
        </Collapse>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" disabled={busy || !isOnline}>
            {t('files.beginUpload')}
          </Button>
          <Button aria-expanded={isMore} onClick={() => setMore(!isMore)}>
            {t('files.more')}
          </Button>
          {!isOnline && (
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
              {t('files.mustBeOnline')}
            </Box>
          )}
        </Box>
      </Box>
    </Panel>
  );
};
