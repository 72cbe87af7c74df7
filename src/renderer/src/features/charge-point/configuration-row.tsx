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
import { useCommand } from '../../stores/use-command';
import { MONO } from '../../theme';
import { AnswerLine } from './answer-line';

const shown = (value: string | null): string =>
  value === null || value === '' ? '(empty)' : value;

/** Long values are lists: they break after their commas. */
const Value = ({ text }: { text: string | null }) => (
  <span>
    {shown(text)
      .split(/(?<=,)/)
      .map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
  </span>
);

interface EditorProps {
  name: string;
  initial: string;
  onSave: (value: string) => void;
  onCancel: () => void;
}

const Editor = ({ name, initial, onSave, onCancel }: EditorProps) => {
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
            'aria-label': `Value of ${name}`,
            maxLength: 500,
            style: { fontFamily: MONO, fontSize: '0.8125rem', padding: '4px 8px' },
          },
        }}
      />
      <Button variant="contained" onClick={() => onSave(value)}>
        Save
      </Button>
      <Button onClick={onCancel}>Cancel</Button>
    </Box>
  );
};

interface ConfigurationRowProps {
  cpId: string;
  configurationKey: ConfigurationKey;
}

/** One key: its value is a button that opens its editor, unless the charge point keeps it to itself. */
export const ConfigurationRow = ({ cpId, configurationKey }: ConfigurationRowProps) => {
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
              aria-label={`Change ${key}: ${shown(value)}`}
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
              Read-only
            </ToneChip>
          )}
          {rebootRequired && answered !== 'RebootRequired' && (
            <ToneChip tone="attention">In effect after a reboot</ToneChip>
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
