import SendOutlined from '@mui/icons-material/SendOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { CommandAnswer } from '../../components/command-answer';
import { Panel } from '../../components/panel';
import { useTexts } from '../../i18n';
import { useUnsaved } from '../../leaving';
import { useChargePoints } from '../../stores/context';
import { useCommand } from '../../stores/use-command';
import { MONO } from '../../theme';
import { SentList, type SentTransfer } from './sent-list';

/** Sends a DataTransfer, with those that were sent before beside it. */
export const SendPanel = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const { t } = useTexts();
  const byId = useChargePoints((state) => state.byId);
  const all = [...(byId?.values() ?? [])].sort((a, b) =>
    a.chargePointId.localeCompare(b.chargePointId),
  );
  const connected = all.find((one) => one.connected)?.chargePointId ?? all[0]?.chargePointId;
  const [form, setForm] = useState<SentTransfer>({
    cpId: query.cpId ?? '',
    vendorId: '',
    messageId: '',
    data: '',
  });
  const [settled, setSettled] = useState(form);
  useUnsaved(form !== settled);
  const cpId = form.cpId === '' ? (connected ?? '') : form.cpId;
  const sender = useCommand();
  const change = (part: Partial<SentTransfer>): void => setForm({ ...form, ...part });
  const isComplete = cpId !== '' && form.vendorId.trim() !== '';
  const send = (): void => {
    setSettled(form);
    void sender.send('DataTransfer', 'command.call', {
      cpId,
      action: 'DataTransfer',
      payload: {
        vendorId: form.vendorId.trim(),
        ...(form.messageId.trim() === '' ? {} : { messageId: form.messageId.trim() }),
        ...(form.data === '' ? {} : { data: form.data }),
      },
    });
  };
  const repeat = (transfer: SentTransfer): void => {
    setForm(transfer);
    setSettled(transfer);
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
        gap: 4,
        alignItems: 'start',
        overflow: 'auto',
      }}
    >
      <Panel title={t('dataTransfer.sendTitle')} hint={t('dataTransfer.sendHint')}>
        <Box
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (isComplete) send();
          }}
          sx={{ display: 'grid', gap: 3, pt: 2 }}
        >
          <TextField
            select
            label={t('common.chargePoint')}
            value={cpId}
            onChange={({ target }) => change({ cpId: target.value })}
          >
            {all.map((one) => (
              <MenuItem key={one.chargePointId} value={one.chargePointId}>
                {one.connected
                  ? one.chargePointId
                  : t('dataTransfer.offline', { id: one.chargePointId })}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label={t('dataTransfer.vendorId')}
            required
            value={form.vendorId}
            onChange={({ target }) => change({ vendorId: target.value })}
            slotProps={{ htmlInput: { maxLength: 255 } }}
          />
          <TextField
            label={t('dataTransfer.messageId')}
            value={form.messageId}
            onChange={({ target }) => change({ messageId: target.value })}
            slotProps={{ htmlInput: { maxLength: 50 } }}
          />
          <TextField
            label={t('dataTransfer.data')}
            multiline
            minRows={3}
            maxRows={12}
            value={form.data}
            onChange={({ target }) => change({ data: target.value })}
            helperText={t('dataTransfer.dataHelp')}
            slotProps={{ input: { sx: { fontFamily: MONO, fontSize: '0.75rem' } } }}
          />
          {sender.run !== null && <CommandAnswer {...sender.run} onDismiss={sender.dismiss} />}
          <Box>
            <Button
              type="submit"
              variant="contained"
              startIcon={<SendOutlined />}
              disabled={!isComplete}
            >
              {t('dataTransfer.send')}
            </Button>
          </Box>
        </Box>
      </Panel>
      <SentList onRepeat={repeat} />
    </Box>
  );
};
