import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import type { ConfigurationKey } from '@shared/model/charge-point';
import { Fragment, type KeyboardEvent, useState } from 'react';
import { statusOf } from '../../components/outcome-chip';
import { ToneChip } from '../../components/status-chip';
import { type Translate, useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { MONO } from '../../theme';
import { AnswerLine } from './answer-line';

const shown = (value: string | null, t: Translate): string =>
  value === null || value === '' ? t('chargePoint.configuration.empty') : value;

/** Long values are lists: they break after their commas. */
const Value = ({ text }: { text: string | null }) => {
  const { t } = useTexts();
  return (
    <span>
      {shown(text, t)
        .split(/(?<=,)/)
        .map((part, index) => (
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
    </span>
  );
};

interface EditorProps {
  name: string;
  initial: string;
  onSave: (value: string) => void;
  onCancel: () => void;
}

const Editor = ({ name, initial, onSave, onCancel }: EditorProps) => {
  const { t } = useTexts();
  const [value, setValue] = useState(initial);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onSave(value);
    if (event.key === 'Escape') onCancel();
  };
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <TextField
        autoFocus
        fullWidth
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={onKeyDown}
        slotProps={{
          htmlInput: {
            'aria-label': t('chargePoint.configuration.valueOf', { name }),
            maxLength: 500,
            style: { fontFamily: MONO, fontSize: '0.8125rem', padding: '4px 8px' },
          },
        }}
      />
      <Button variant="contained" onClick={() => onSave(value)}>
        {t('common.save')}
      </Button>
      <Button onClick={onCancel}>{t('components.cancel')}</Button>
    </Box>
  );
};

interface ConfigurationRowProps {
  cpId: string;
  configurationKey: ConfigurationKey;
}

/** One key: its value is a button that opens its editor, unless the charge point keeps it to itself. */
export const ConfigurationRow = ({ cpId, configurationKey }: ConfigurationRowProps) => {
  const { t } = useTexts();
  const { key, value, readonly, rebootRequired } = configurationKey;
  const [editing, setEditing] = useState(false);
  const sender = useCommand();
  const save = (next: string): void => {
    setEditing(false);
    void sender.send(key, 'command.changeConfiguration', { cpId, key, value: next });
  };
  const answered =
    sender.run?.result?.ok === true ? statusOf(sender.run.result.value.response) : null;
  return (
    <>
      <TableRow hover>
        <TableCell component="th" scope="row" sx={{ fontFamily: MONO, overflowWrap: 'anywhere' }}>
          {key}
        </TableCell>
        <TableCell sx={{ fontFamily: MONO, overflowWrap: 'anywhere' }}>
          {editing ? (
            <Editor
              name={key}
              initial={value ?? ''}
              onSave={save}
              onCancel={() => setEditing(false)}
            />
          ) : readonly ? (
            <Box sx={{ color: 'text.secondary' }}>
              <Value text={value} />
            </Box>
          ) : (
            <ButtonBase
              aria-label={t('chargePoint.configuration.change', { key, value: shown(value, t) })}
              onClick={() => setEditing(true)}
              sx={{
                font: 'inherit',
                textAlign: 'left',
                justifyContent: 'flex-start',
                px: 1.5,
                mx: -1.5,
                py: 0.5,
                minHeight: 24,
                minWidth: 80,
                borderRadius: 1,
                '&:hover': { bgcolor: 'surface.selected' },
              }}
            >
              <Value text={value} />
            </ButtonBase>
          )}
        </TableCell>
        <TableCell>
          {readonly && (
            <ToneChip tone="quiet" icon={LockOutlined}>
              {t('chargePoint.configuration.readOnly')}
            </ToneChip>
          )}
          {rebootRequired && answered !== 'RebootRequired' && (
            <ToneChip tone="attention">{t('chargePoint.configuration.afterReboot')}</ToneChip>
          )}
        </TableCell>
      </TableRow>
      {sender.run !== null && (
        <TableRow>
          <TableCell colSpan={3} sx={{ pt: 0 }}>
            <AnswerLine sender={sender} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
};
