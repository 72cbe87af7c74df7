import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Collapse from '@mui/material/Collapse';
import FormControlLabel from '@mui/material/FormControlLabel';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { SignatureScheme } from '@shared/model/firmware-signature';
import { type FormEvent, useState } from 'react';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge } from '../../stores/context';
import { MoreFields, ProtocolField, Warnings, wayInput } from './start-fields';
import { useFiles } from './use-files';
import { useStart } from './use-start';

interface Form {
  readonly fileId: number | null;
  readonly from: string;
  readonly isSigned: boolean;
  readonly scheme: SignatureScheme;
  readonly isWrong: boolean;
  readonly installFrom: string;
}

const schemes: readonly SignatureScheme[] = ['RSA-PSS', 'ECDSA', 'SHA256withRSA'];

const empty: Form = {
  fileId: null,
  from: '',
  isSigned: false,
  scheme: 'RSA-PSS',
  isWrong: false,
  installFrom: '',
};

const instant = (name: string, local: string) =>
  local === '' ? {} : { [name]: new Date(local).toISOString() };

/** Chooses an image and tells the charge point to fetch it (OCPP 1.6 §5.19; Security §5.21). */
export const StartFirmware = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const cpId = chargePoint.chargePointId;
  const isOnline = chargePoint.link !== null;
  const { rows, loading } = useFiles({ received: false });
  const { offer, way, setWay, busy, failure, dismiss, start } = useStart(cpId);
  const [form, setForm] = useState(empty);
  const [isMore, setMore] = useState(false);
  const fileId = form.fileId ?? rows[0]?.id ?? null;
  const change = (part: Partial<Form>): void => setForm({ ...form, ...part });

  const begin = (event: FormEvent): void => {
    event.preventDefault();
    if (fileId === null) return;
    const common = { cpId, fileId, ...instant('allowedFrom', form.from), ...wayInput(way) };
    if (!form.isSigned) {
      void start(async () => ({ method: 'job.startFirmwareUpdate' as const, input: common }));
      return;
    }
    void start(async () => {
      const { scheme, isWrong } = form;
      const signed = await bridge.call('firmwareSignature.create', {
        fileId,
        scheme,
        deliberatelyWrong: isWrong,
      });
      if (!signed.ok) return { failure: signed.error };
      const { signature, signingCertificate } = signed.value;
      const install = instant('installFrom', form.installFrom);
      return {
        method: 'job.startSignedFirmwareUpdate' as const,
        input: { ...common, ...install, signature, signingCertificate },
      };
    });
  };

  return (
    <Panel title={t('files.startFirmware')} hint={t('files.startFirmwareHint')}>
      <Box component="form" noValidate onSubmit={begin} sx={{ display: 'grid', gap: 3 }}>
        {failure !== null && (
          <Problem failure={failure} title={t('files.notBegun')} onDismiss={dismiss} />
        )}
        {!loading && rows.length === 0 ? (
          <Alert severity="info" variant="outlined">
            {t('files.noImage')}{' '}
            <Link href={hrefOf('files', { id: 'firmware' })}>{t('files.addImage')}</Link>
          </Alert>
        ) : (
          <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
            <TextField
              select
              label={t('files.image')}
              value={fileId ?? ''}
              onChange={({ target }) => change({ fileId: Number(target.value) })}
              sx={{ flex: '1 1 220px', minWidth: 0 }}
            >
              {rows.map(({ id, name }) => (
                <MenuItem key={id} value={id}>
                  {name}
                </MenuItem>
              ))}
            </TextField>
            <ProtocolField offer={offer} way={way} onChange={setWay} />
            <TextField
              type="datetime-local"
              label={t('files.from')}
              value={form.from}
              onChange={({ target }) => change({ from: target.value })}
              helperText={t('files.fromHelp')}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ flex: '1 1 220px', maxWidth: 260 }}
            />
          </Box>
        )}
        <Warnings offer={offer} way={way} />
        <FormControlLabel
          control={
            <Checkbox checked={form.isSigned} onChange={(_, isSigned) => change({ isSigned })} />
          }
          label={t('files.signed')}
        />
        <Collapse in={form.isSigned} unmountOnExit>
          <Box sx={{ typography: 'body2', color: 'text.secondary', pt: 1 }}>
            {t('files.signedHint')}{' '}
            <Link href={hrefOf('charge-point', { id: cpId, tab: 'security' })}>
              {t('files.signedHintLink')}
            </Link>
          </Box>
          <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', alignItems: 'center', pt: 2 }}>
            <TextField
              select
              label={t('files.scheme')}
              value={form.scheme}
              onChange={({ target }) => change({ scheme: target.value as SignatureScheme })}
              sx={{ width: 190 }}
            >
              {schemes.map((scheme) => (
                <MenuItem key={scheme} value={scheme}>
                  {scheme}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              type="datetime-local"
              label={t('files.installFrom')}
              value={form.installFrom}
              onChange={({ target }) => change({ installFrom: target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ width: 230 }}
            />
            <FormControlLabel
              control={
                <Checkbox checked={form.isWrong} onChange={(_, isWrong) => change({ isWrong })} />
              }
              label={t('files.wrongSignature')}
            />
          </Box>
        </Collapse>
        <Collapse in={isMore} unmountOnExit>
          <MoreFields offer={offer} way={way} onChange={setWay} />
        </Collapse>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" disabled={busy || !isOnline || fileId === null}>
            {t('files.begin')}
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
