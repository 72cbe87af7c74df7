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
import { CopyButton } from '../../components/copy-button';
import { ExchangeStateLabel } from '../../components/exchange-state';
import { Facts } from '../../components/facts';
import { FindingList } from '../../components/finding-list';
import { Instant } from '../../components/instant';
import { JsonView } from '../../components/json-view';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { marksOf, prettyFrame, readFrame, sideOfFindings } from './frames';
import { RawFrame } from './raw-frame';
import { useMessageDetail } from './use-message-detail';

type TabName = 'request' | 'response' | 'raw';

const Quiet = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
    {children}
  </Typography>
);

const Payload = (props: { detail: ExchangeDetail; side: 'request' | 'response' }) => {
  const { t } = useTexts();
  const { detail, side } = props;
  const text = side === 'request' ? detail.callText : detail.replyText;
  if (text === null) return <Quiet>{t(`messages.noReply.${detail.state}`)}</Quiet>;
  const frame = readFrame(text);
  if (frame.kind === 'unreadable') return <Quiet>{t('messages.unreadableFrame')}</Quiet>;
  const marks = side === sideOfFindings(detail) ? marksOf(detail.findings, frame.payload) : [];
  const label = t(side === 'request' ? 'messages.requestPayload' : 'messages.responsePayload');
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography variant="caption" sx={{ flex: 1, color: 'text.secondary' }}>
          {frame.kind === 'error' ? t('messages.callErrorDetails') : label}
        </Typography>
        <CopyButton
          text={JSON.stringify(frame.payload, null, 2)}
          what={t(side === 'request' ? 'messages.copyRequest' : 'messages.copyResponse')}
        />
      </Box>
      {frame.error !== null && (
        <Box sx={{ mb: 2, color: 'tone.bad.main' }}>
          <strong>{frame.error.code}</strong>
          {frame.error.description === '' ? '' : `: ${frame.error.description}`}
        </Box>
      )}
      <JsonView
        key={`${detail.id}-${side}-${text.length}`}
        value={frame.payload}
        label={label}
        marks={marks}
      />
    </>
  );
};

const Raw = ({ detail }: { detail: ExchangeDetail }) => {
  const fromChargePoint = detail.sender === 'chargePoint';
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <RawFrame sender={detail.sender} text={detail.callText} bytes={detail.callBytes} />
      {detail.replyText !== null && (
        <RawFrame
          sender={fromChargePoint ? 'centralSystem' : 'chargePoint'}
          text={detail.replyText}
          bytes={detail.replyBytes ?? detail.replyText.length}
        />
      )}
    </Box>
  );
};

const Header = ({ detail, onClose }: { detail: ExchangeDetail; onClose: () => void }) => {
  const { t, format } = useTexts();
  return (
    <Box sx={{ px: 4, pt: 3, pb: 2, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" noWrap>
            {detail.action ?? t('messages.frameWithoutAction')}
          </Typography>
          <Typography
            variant="body2"
            noWrap
            sx={{ color: 'text.secondary' }}
            title={detail.summary}
          >
            {detail.summary}
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
      <Facts
        facts={[
          {
            label: t('common.chargePoint'),
            value: (
              <Link href={hrefOf('charge-point', { id: detail.chargePointId })}>
                {detail.chargePointId}
              </Link>
            ),
            mono: true,
          },
          { label: t('messages.time'), value: <Instant at={detail.at} /> },
          {
            label: t('messages.latency'),
            value: t('messages.sizes', {
              latency: format.latency(detail.latencyMs),
              sizes: [detail.callBytes, detail.replyBytes]
                .filter((bytes) => bytes !== null)
                .map(format.bytes)
                .join(' + '),
              connectionId: detail.connectionId,
            }),
          },
          { label: t('messages.messageId'), value: detail.messageId, mono: true },
        ]}
      />
    </Box>
  );
};

interface MessageDetailProps {
  id: number;
  onClose: () => void;
}

/** Everything about one exchange: both payloads, both texts, and what was noticed about them. */
export const MessageDetail = ({ id, onClose }: MessageDetailProps) => {
  const { t } = useTexts();
  const { detail, failure } = useMessageDetail(id);
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
      {detail === null && failure === null && (
        <Box sx={{ p: 4 }} aria-busy="true" aria-label={t('messages.loadingOne')}>
          <Skeleton width="40%" height={28} />
          <Skeleton width="70%" />
          <Skeleton variant="rounded" height={220} sx={{ mt: 4 }} />
        </Box>
      )}
      {detail !== null && (
        <>
          <Header detail={detail} onClose={onClose} />
          {detail.findings.length > 0 && (
            <Box
              sx={{
                px: 4,
                py: 3,
                borderBottom: 1,
                borderColor: 'divider',
                maxHeight: 180,
                overflow: 'auto',
              }}
              // A scrolling region has to be reachable by keyboard.
              tabIndex={0}
              role="region"
              aria-label={t('common.findings')}
            >
              <FindingList findings={detail.findings} />
            </Box>
          )}
          <Box
            sx={{
              display: 'flex',
              alignItems: 'center',
              px: 2,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Tabs
              value={tab}
              onChange={(_, next: TabName) => setTab(next)}
              aria-label={t('messages.parts')}
            >
              <Tab
                value="request"
                label={t('messages.request')}
                id="message-tab-request"
                aria-controls="message-panel"
              />
              <Tab
                value="response"
                label={t('messages.response')}
                id="message-tab-response"
                aria-controls="message-panel"
              />
              <Tab
                value="raw"
                label={t('messages.raw')}
                id="message-tab-raw"
                aria-controls="message-panel"
              />
            </Tabs>
            <Box sx={{ flex: 1 }} />
            <CopyButton
              text={[detail.callText, detail.replyText]
                .filter((text) => text !== null)
                .map(prettyFrame)
                .join('\n')}
              what={t('messages.copyBoth')}
            />
          </Box>
          <Box
            role="tabpanel"
            id="message-panel"
            aria-labelledby={`message-tab-${tab}`}
            tabIndex={0}
            sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 4 }}
          >
            {tab === 'raw' ? <Raw detail={detail} /> : <Payload detail={detail} side={tab} />}
          </Box>
        </>
      )}
    </Paper>
  );
};
