import History from '@mui/icons-material/History';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Switch from '@mui/material/Switch';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ConfigurationKeyChange } from '@shared/model/configuration';
import { useState } from 'react';
import { Ago } from '../../components/instant';
import { statusOf } from '../../components/outcome-chip';
import { ToneChip } from '../../components/status-chip';
import { Trans, useTexts } from '../../i18n';
import { type CommandSender, useCommand } from '../../stores/use-command';
import { MONO } from '../../theme';
import { AnswerLine } from './answer-line';
import type { ShownKey } from './groups';
import { KeyEditor } from './key-editor';
import { ShownValue, textOf } from './shown-value';

interface KeyRowProps extends ShownKey {
  cpId: string;
  /** How many values its list may hold, where that is known. */
  most: number | undefined;
  /** The last time it got another value. */
  change: ConfigurationKeyChange | undefined;
  /** The value that it was last told to have after a reboot. */
  awaited: string | null;
  onHistory: (key: string) => void;
}

const isSwitch = ({ configurationKey: { value }, definition }: ShownKey): boolean =>
  definition?.type === 'boolean' && /^(true|false)$/i.test(value ?? '');

interface ValueCellProps extends ShownKey {
  sender: CommandSender;
  onEdit: () => void;
  onSave: (value: string) => void;
}

const ValueCell = ({ configurationKey, definition, sender, onEdit, onSave }: ValueCellProps) => {
  const { t } = useTexts();
  const { key, value, readonly } = configurationKey;
  if (readonly) {
    return (
      <Box sx={{ color: 'text.secondary' }}>
        <ShownValue value={value} unit={definition?.unit ?? null} />
      </Box>
    );
  }
  if (isSwitch({ configurationKey, definition })) {
    const isOn = value?.toLowerCase() === 'true';
    return (
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, ml: -1.5 }}>
        <Switch
          checked={isOn}
          disabled={sender.run !== null && sender.run.result === null}
          onChange={(_, checked) => onSave(String(checked))}
          slotProps={{ input: { 'aria-label': key } }}
        />
        <ShownValue value={value} />
      </Box>
    );
  }
  return (
    <ButtonBase
      aria-label={t('configuration.change', { key, value: textOf(value, t) })}
      onClick={onEdit}
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
      <ShownValue value={value} unit={definition?.unit ?? null} />
    </ButtonBase>
  );
};

/** One key: what it is for, its value to be changed in place, and what is to be known about it. */
export const KeyRow = (props: KeyRowProps) => {
  const { cpId, configurationKey, definition, most, change, awaited, onHistory } = props;
  const { t, said } = useTexts();
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
      <TableRow hover sx={sender.run === null ? {} : { '& > *': { borderBottom: 0 } }}>
        <TableCell component="th" scope="row" sx={{ verticalAlign: 'top' }}>
          <Box sx={{ fontFamily: MONO, fontWeight: 500, overflowWrap: 'anywhere' }}>{key}</Box>
          {definition !== undefined && (
            <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
              {said(definition.help)}
              {editing && ` (${definition.clause})`}
            </Typography>
          )}
        </TableCell>
        <TableCell sx={{ verticalAlign: 'top' }}>
          {editing ? (
            <KeyEditor
              name={key}
              definition={definition}
              initial={value ?? ''}
              most={most}
              onSave={save}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <ValueCell
              configurationKey={configurationKey}
              definition={definition}
              sender={sender}
              onEdit={() => setEditing(true)}
              onSave={save}
            />
          )}
        </TableCell>
        <TableCell sx={{ verticalAlign: 'top' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            {readonly && (
              <ToneChip tone="quiet" icon={LockOutlined}>
                {t('configuration.readOnly')}
              </ToneChip>
            )}
            {rebootRequired && answered !== 'RebootRequired' && (
              <ToneChip tone="attention">
                {awaited === null || awaited === value
                  ? t('configuration.afterReboot')
                  : t('configuration.awaited', { value: awaited.slice(0, 20) })}
              </ToneChip>
            )}
            {change !== undefined && !rebootRequired && (
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                <Trans
                  t={t}
                  i18nKey="configuration.changedAgo"
                  components={{ ago: <Ago at={change.at} /> }}
                />
              </Typography>
            )}
          </Box>
        </TableCell>
        <TableCell sx={{ verticalAlign: 'top', textAlign: 'right' }}>
          <Tooltip title={t('configuration.historyOf', { key })}>
            <IconButton
              aria-label={t('configuration.historyOf', { key })}
              onClick={() => onHistory(key)}
            >
              <History sx={{ fontSize: 17 }} />
            </IconButton>
          </Tooltip>
        </TableCell>
      </TableRow>
      {sender.run !== null && (
        <TableRow>
          <TableCell colSpan={4} sx={{ pt: 0 }}>
            <AnswerLine sender={sender} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
};
