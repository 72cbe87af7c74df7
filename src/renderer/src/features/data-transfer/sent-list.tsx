import OutboxOutlined from '@mui/icons-material/OutboxOutlined';
import Replay from '@mui/icons-material/Replay';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { Command } from '@shared/model/command';
import { EmptyState } from '../../components/empty-state';
import { Ago } from '../../components/instant';
import { OutcomeChip } from '../../components/outcome-chip';
import { PAGE_SIZE } from '../../components/paged-grid';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { MONO } from '../../theme';

/** What was sent, as the form takes it again. */
export interface SentTransfer {
  readonly cpId: string;
  readonly vendorId: string;
  readonly messageId: string;
  readonly data: string;
}

const textOf = (member: unknown): string => (typeof member === 'string' ? member : '');

const sentOf = ({ chargePointId, request, response }: Command) => {
  const members = (request ?? {}) as Record<string, unknown>;
  const answer = (response ?? {}) as Record<string, unknown>;
  return {
    transfer: {
      cpId: chargePointId,
      vendorId: textOf(members.vendorId),
      messageId: textOf(members.messageId),
      data: textOf(members.data),
    },
    answerData: textOf(answer.data),
  };
};

const Code = ({ children }: { children: string }) => (
  <Typography
    component="code"
    sx={{
      display: 'block',
      fontFamily: MONO,
      fontSize: '0.75rem',
      overflowWrap: 'anywhere',
      maxHeight: 72,
      overflow: 'auto',
    }}
  >
    {children}
  </Typography>
);

interface EntryProps {
  command: Command;
  onRepeat: (transfer: SentTransfer) => void;
}

const Entry = ({ command, onRepeat }: EntryProps) => {
  const { t, said } = useTexts();
  const { transfer, answerData } = sentOf(command);
  const name = [transfer.vendorId, transfer.messageId].filter(Boolean).join(' · ');
  return (
    <Box component="li" sx={{ px: 4, py: 2.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="body2" noWrap sx={{ fontWeight: 560 }}>
          {name}
        </Typography>
        <OutcomeChip
          outcome={command.outcome}
          response={command.response}
          callErrorCode={command.callError?.code}
        />
        <Tooltip title={t('dataTransfer.repeat')}>
          <IconButton
            aria-label={`${t('dataTransfer.repeat')}: ${name}`}
            onClick={() => onRepeat(transfer)}
            sx={{ ml: 'auto', my: -1 }}
          >
            <Replay sx={{ fontSize: 16 }} />
          </IconButton>
        </Tooltip>
      </Box>
      <Typography variant="caption" component="div" noWrap sx={{ color: 'text.secondary' }}>
        {command.chargePointId}
        {' · '}
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
      {transfer.data !== '' && <Code>{transfer.data}</Code>}
      {answerData !== '' && <Code>{`← ${answerData}`}</Code>}
      {command.message !== null && (
        <Typography variant="caption" component="div" sx={{ color: 'tone.bad.main' }}>
          {said(command.message)}
        </Typography>
      )}
    </Box>
  );
};

/** DataTransfers that were sent to charge points, with their real answers, latest first. */
export const SentList = ({ onRepeat }: Pick<EntryProps, 'onRepeat'>) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const { rows, loading, failure } = usePaged({
    key: 'sent',
    load: () => bridge.call('command.list', { action: 'DataTransfer', limit: PAGE_SIZE }),
    concerns: (event) => event.name === 'command.changed' && event.data.action === 'DataTransfer',
  });
  return (
    <Panel title={t('dataTransfer.sentTitle')} flush>
      {failure !== null && <Problem failure={failure} title={t('dataTransfer.unreadable')} />}
      {rows.length === 0 && !loading && (
        <EmptyState icon={OutboxOutlined} title={t('dataTransfer.sentNoneTitle')}>
          {t('dataTransfer.sentNoneText')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Box
          component="ul"
          aria-label={t('dataTransfer.sentTitle')}
          sx={{ listStyle: 'none', m: 0, p: 0 }}
        >
          {rows.map((command) => (
            <Entry key={command.commandId} command={command} onRepeat={onRepeat} />
          ))}
        </Box>
      )}
    </Panel>
  );
};
