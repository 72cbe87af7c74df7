import CallMade from '@mui/icons-material/CallMade';
import CallReceived from '@mui/icons-material/CallReceived';
import SwapVert from '@mui/icons-material/SwapVert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Exchange } from '@shared/model/message';
import { EmptyState } from '../../components/empty-state';
import { ExchangeStateLabel } from '../../components/exchange-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { FindingsPanel } from './findings-panel';
import { useRecentMessages } from './use-recent';

const directionIconSx = { fontSize: 14, mr: 1, verticalAlign: '-2px' };

const Row = ({ exchange }: { exchange: Exchange }) => {
  const { t, format, said } = useTexts();
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.clock(exchange.at, true)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap', color: 'text.secondary' }}>
        {exchange.sender === 'chargePoint' ? (
          <CallReceived aria-hidden sx={directionIconSx} />
        ) : (
          <CallMade aria-hidden sx={directionIconSx} />
        )}
        {t(
          exchange.sender === 'chargePoint'
            ? 'chargePoint.messages.received'
            : 'chargePoint.messages.sent',
        )}
      </TableCell>
      <TableCell sx={{ fontWeight: 560 }}>
        <Link
          href={hrefOf('messages', {
            id: exchange.id,
            query: { cpId: exchange.chargePointId },
          })}
        >
          {exchange.action ?? t('chargePoint.messages.frame')}
        </Link>
      </TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{said(exchange.summary)}</TableCell>
      <TableCell>
        <ExchangeStateLabel exchange={exchange} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {format.latency(exchange.latencyMs)}
      </TableCell>
    </TableRow>
  );
};

/** The latest messages and what was noticed about them; the whole record is under Messages. */
export const MessagesTab = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const cpId = chargePoint.chargePointId;
  const { items, failure } = useRecentMessages(cpId);
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <FindingsPanel chargePoint={chargePoint} />
      <Panel
        title={t('chargePoint.messages.title')}
        flush
        actions={
          <Button variant="outlined" href={hrefOf('messages', { query: { cpId } })}>
            {t('chargePoint.messages.all')}
          </Button>
        }
      >
        {failure !== null && (
          <Problem failure={failure} title={t('chargePoint.messages.unlisted')} />
        )}
        {items === null && failure === null && (
          <Skeleton variant="rounded" height={160} sx={{ mx: 4, mb: 4 }} />
        )}
        {items?.length === 0 && (
          <EmptyState icon={SwapVert} title={t('chargePoint.messages.emptyTitle')}>
            {t('chargePoint.messages.emptyText')}
          </EmptyState>
        )}
        {items !== null && items.length > 0 && (
          <Table size="small" aria-label={t('chargePoint.messages.title')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('chargePoint.messages.time')}</TableCell>
                <TableCell>{t('chargePoint.messages.direction')}</TableCell>
                <TableCell>{t('messages.action')}</TableCell>
                <TableCell>{t('chargePoint.messages.summary')}</TableCell>
                <TableCell>{t('chargePoint.messages.result')}</TableCell>
                <TableCell align="right">{t('chargePoint.messages.latency')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map((exchange) => (
                <Row key={exchange.id} exchange={exchange} />
              ))}
            </TableBody>
          </Table>
        )}
      </Panel>
    </Box>
  );
};
