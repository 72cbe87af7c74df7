import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ExchangeDetail } from '@shared/model/message';
import { type ReactNode, useState } from 'react';
import { ExchangeStateLabel } from '../../components/exchange-state';
import { FindingList } from '../../components/finding-list';
import { Instant } from '../../components/instant';
import { Problem } from '../../components/problem';
import { VisuallyHidden } from '../../components/visually-hidden';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import { MessageActions } from './message-actions';
import { MessageContextPanel } from './message-context';
import { MessagePayload } from './message-payload';
import { RawFrame } from './raw-frame';
import type { Copier } from './use-copy-as';
import type { MessageDetailState } from './use-message-detail';

const tabNames = ['request', 'response', 'raw', 'context'] as const;
type TabName = (typeof tabNames)[number];

const Raw = ({ detail }: { detail: ExchangeDetail }) => (
  <Box sx={{ display: 'grid', gap: 4 }}>
    <RawFrame sender={detail.sender} text={detail.callText} bytes={detail.callBytes} />
    {detail.replyText !== null && (
      <RawFrame
        sender={detail.sender === 'chargePoint' ? 'centralSystem' : 'chargePoint'}
        text={detail.replyText}
        bytes={detail.replyBytes ?? detail.replyText.length}
      />
    )}
  </Box>
);

const Title = ({ detail, onClose }: { detail: ExchangeDetail; onClose: () => void }) => {
  const { t, said } = useTexts();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h2" noWrap>
          {detail.action ?? t('messages.frameWithoutAction')}
        </Typography>
        <Typography
          variant="body2"
          noWrap
          sx={{ color: 'text.secondary' }}
          title={said(detail.summary)}
        >
          {said(detail.summary)}
        </Typography>
      </Box>
      <Box sx={{ typography: 'body2' }}>
        <ExchangeStateLabel exchange={detail} />
      </Box>
      <Tooltip title={t('messages.close')}>
        <IconButton aria-label={t('messages.closeDetails')} onClick={onClose}>
          <Close sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
};

interface FactProps {
  name: string;
  mono?: boolean;
  children: ReactNode;
}

/** Values that say themselves what they are; their names are for assistive technology and the pointer. */
const Fact = ({ name, mono = false, children }: FactProps) => (
  <Box
    sx={{ minWidth: 0, ...(mono ? { fontFamily: MONO, fontSize: '0.75rem' } : {}) }}
    title={name}
  >
    <VisuallyHidden>{`${name}: `}</VisuallyHidden>
    {children}
  </Box>
);

const MessageFacts = ({ detail, linked }: { detail: ExchangeDetail; linked: boolean }) => {
  const { t, format } = useTexts();
  const { chargePointId, replyBytes, messageId } = detail;
  const sizes = [detail.callBytes, ...(replyBytes === null ? [] : [replyBytes])];
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 4,
        rowGap: 1,
        typography: 'body2',
        color: 'text.secondary',
        overflowWrap: 'anywhere',
      }}
    >
      <Fact name={t('common.chargePoint')} mono>
        {linked ? (
          <Link href={hrefOf('charge-point', { id: chargePointId })}>{chargePointId}</Link>
        ) : (
          chargePointId
        )}
      </Fact>
      <Fact name={t('messages.time')}>
        <Instant at={detail.at} withMs />
      </Fact>
      <Fact name={t('messages.latency')}>
        {t('messages.sizes', {
          latency: format.latency(detail.latencyMs),
          sizes: sizes.map(format.bytes).join(' + '),
          connectionId: detail.connectionId,
        })}
      </Fact>
      {messageId !== null && (
        <Fact name={t('messages.messageId')} mono>
          {messageId}
        </Fact>
      )}
    </Box>
  );
};

const Findings = ({ detail }: { detail: ExchangeDetail }) => {
  const { t } = useTexts();
  if (detail.findings.length === 0) return null;
  return (
    <Box
      sx={{
        px: 4,
        py: 3,
        borderBottom: 1,
        borderColor: 'divider',
        maxHeight: 104,
        overflow: 'auto',
        flex: 'none',
      }}
      // A scrolling region has to be reachable by keyboard.
      tabIndex={0}
      role="region"
      aria-label={t('common.findings')}
    >
      <FindingList findings={detail.findings} />
    </Box>
  );
};

const Loading = () => {
  const { t } = useTexts();
  return (
    <Box sx={{ p: 4 }} aria-busy="true" aria-label={t('messages.loadingOne')}>
      <Skeleton width="40%" height={28} />
      <Skeleton width="70%" />
      <Skeleton variant="rounded" height={220} sx={{ mt: 4 }} />
    </Box>
  );
};

interface MessageDetailsProps {
  state: MessageDetailState;
  copier: Copier;
  trace: number | null;
  onClose: () => void;
  onPin: () => void;
  onOpen: (id: number) => void;
}

/** Everything about one exchange: both payloads, both texts, what was noticed, and what is around it. */
export const MessageDetails = (props: MessageDetailsProps) => {
  const { t } = useTexts();
  const { state, copier, trace, onClose } = props;
  const { detail, failure } = state;
  const [tab, setTab] = useState<TabName>('request');
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('messages.details')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        minHeight: 0,
        overflow: 'hidden',
      }}
    >
      {failure !== null && (
        <Box sx={{ p: 4 }}>
          <Problem failure={failure} title={t('messages.unshown')} onDismiss={onClose} />
        </Box>
      )}
      {detail === null && failure === null && <Loading />}
      {detail !== null && (
        <>
          <Box sx={{ px: 4, pt: 3, pb: 3, borderBottom: 1, borderColor: 'divider', flex: 'none' }}>
            <Title detail={detail} onClose={onClose} />
            <MessageFacts detail={detail} linked={trace === null} />
            <MessageActions
              key={detail.id}
              detail={detail}
              copier={copier}
              readOnly={trace !== null}
              onPin={props.onPin}
            />
          </Box>
          <Findings detail={detail} />
          <Box sx={{ px: 2, borderBottom: 1, borderColor: 'divider', flex: 'none' }}>
            <Tabs
              value={tab}
              onChange={(_, next: TabName) => setTab(next)}
              aria-label={t('messages.parts')}
            >
              {tabNames.map((name) => (
                <Tab
                  key={name}
                  value={name}
                  label={t(name === 'context' ? 'inspector.context' : `messages.${name}`)}
                  id={`message-tab-${name}`}
                  aria-controls="message-panel"
                />
              ))}
            </Tabs>
          </Box>
          <Box
            role="tabpanel"
            id="message-panel"
            aria-labelledby={`message-tab-${tab}`}
            tabIndex={0}
            sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 4 }}
          >
            {tab === 'raw' && <Raw detail={detail} />}
            {tab === 'context' && (
              <MessageContextPanel detail={detail} trace={trace} onOpen={props.onOpen} />
            )}
            {(tab === 'request' || tab === 'response') && (
              <MessagePayload detail={detail} side={tab} />
            )}
          </Box>
        </>
      )}
    </Paper>
  );
};
