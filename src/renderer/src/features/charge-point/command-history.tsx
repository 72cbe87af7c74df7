import Replay from '@mui/icons-material/Replay';
import Terminal from '@mui/icons-material/Terminal';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { Command } from '@shared/model/command';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Ago } from '../../components/instant';
import { JsonView } from '../../components/json-view';
import { OutcomeChip } from '../../components/outcome-chip';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { type Translate, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useCommandHistory } from './use-command-history';

/** What was asked for, beyond the action's name: the one member that tells commands apart. */
const subjectOf = ({ request }: Command, t: Translate): string => {
  if (typeof request !== 'object' || request === null) return '';
  const members = request as Record<string, unknown>;
  const subject =
    members.requestedMessage ??
    members.type ??
    members.key ??
    members.idTag ??
    members.transactionId;
  const text = typeof subject === 'string' || typeof subject === 'number' ? String(subject) : '';
  const connector =
    typeof members.connectorId === 'number'
      ? t('chargePoint.onConnector', { connectorId: members.connectorId })
      : '';
  return [text, connector].filter((part) => part !== '').join(', ');
};

interface EntryProps {
  command: Command;
  onResend: (command: Command) => void;
}

const Entry = ({ command, onResend }: EntryProps) => {
  const { t, format, said } = useTexts();
  const [open, setOpen] = useState(false);
  const subject = subjectOf(command, t);
  return (
    <Box component="li" sx={{ px: 4, py: 2.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Link
          component="button"
          type="button"
          underline="hover"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          sx={{ typography: 'body2', fontWeight: 560, color: 'text.primary', textAlign: 'left' }}
        >
          {command.action}
        </Link>
        <OutcomeChip
          outcome={command.outcome}
          response={command.response}
          callErrorCode={command.callError?.code}
        />
        <Tooltip describeChild title={t('chargePoint.resendHint')}>
          <IconButton
            aria-label={t('chargePoint.resend', { action: command.action })}
            onClick={() => onResend(command)}
            sx={{ ml: 'auto', my: -1 }}
          >
            <Replay sx={{ fontSize: 16 }} />
          </IconButton>
        </Tooltip>
      </Box>
      <Typography variant="caption" component="div" noWrap sx={{ color: 'text.secondary' }}>
        {subject !== '' && `${subject} · `}
        {command.latencyMs !== null && `${format.latency(command.latencyMs)} · `}
        <Ago at={command.createdAt} />
        {command.exchangeId !== null && (
          <>
            {' · '}
            <Link href={hrefOf('messages', { id: command.exchangeId })}>
              {t('components.exchange')}
            </Link>
          </>
        )}
      </Typography>
      {command.message !== null && (
        <Typography variant="caption" component="div" sx={{ color: 'tone.bad.main' }}>
          {said(command.message)}
        </Typography>
      )}
      {command.lateByMs !== null && (
        <Typography variant="caption" component="div" sx={{ color: 'tone.attention.main' }}>
          {t('chargePoint.late', { duration: format.latency(command.lateByMs) })}
        </Typography>
      )}
      {command.transactionState !== null && (
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {t(`chargePoint.remoteStartState.${command.transactionState}`)}
          {command.transactionId !== null && (
            <>
              {': '}
              <Link href={hrefOf('transactions', { id: command.transactionId })}>
                {t('chargePoint.startedTransaction', { transactionId: command.transactionId })}
              </Link>
            </>
          )}
        </Typography>
      )}
      {open && (
        <Box sx={{ display: 'grid', gap: 2, pt: 2 }}>
          <JsonView value={command.request} label={t('chargePoint.requestPayload')} />
          {command.callError !== null && (
            <JsonView value={command.callError} label={t('chargePoint.callError')} />
          )}
          {command.response !== null && (
            <JsonView value={command.response} label={t('chargePoint.responsePayload')} />
          )}
        </Box>
      )}
    </Box>
  );
};

/** What was sent to this charge point and what it really answered, latest first. */
export const CommandHistory = ({
  chargePoint,
  onResend,
}: TabProps & Pick<EntryProps, 'onResend'>) => {
  const { t } = useTexts();
  const { commands, failure } = useCommandHistory(chargePoint.chargePointId);
  return (
    <Panel title={t('chargePoint.history')} flush>
      {failure !== null && <Problem failure={failure} title={t('chargePoint.historyUnlisted')} />}
      {commands === null && failure === null && (
        <Skeleton variant="rounded" height={64} sx={{ mx: 4, mb: 4 }} />
      )}
      {commands?.length === 0 && (
        <EmptyState icon={Terminal} title={t('chargePoint.historyEmptyTitle')}>
          {t('chargePoint.historyEmptyText')}
        </EmptyState>
      )}
      {commands !== null && commands.length > 0 && (
        <Box
          component="ul"
          aria-label={t('chargePoint.history')}
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 520, overflow: 'auto' }}
        >
          {commands.map((command) => (
            <Entry key={command.commandId} command={command} onResend={onResend} />
          ))}
        </Box>
      )}
    </Panel>
  );
};
