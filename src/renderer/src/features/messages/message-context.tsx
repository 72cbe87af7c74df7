import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Exchange, ExchangeDetail } from '@shared/model/message';
import type { ReactNode } from 'react';
import { Problem } from '../../components/problem';
import { Quiet } from '../../components/quiet';
import { NOTHING, useTexts } from '../../i18n';
import { type MessageContext, type Neighbours, useMessageContext } from './use-context';

interface NeighbourProps {
  label: string;
  exchange: Exchange | null;
  onOpen: (id: number) => void;
}

const Neighbour = ({ label, exchange, onOpen }: NeighbourProps) => {
  const { format, said } = useTexts();
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0 }}>
        {exchange === null ? (
          NOTHING
        ) : (
          <>
            <Link
              component="button"
              type="button"
              onClick={() => onOpen(exchange.id)}
              sx={{ font: 'inherit', textAlign: 'left', verticalAlign: 'baseline' }}
            >
              {exchange.action ?? NOTHING}
            </Link>{' '}
            {said(exchange.summary)}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
              {' '}
              {format.clock(exchange.at, true)}
            </Box>
          </>
        )}
      </Box>
    </>
  );
};

interface AroundProps {
  title: string;
  around: Neighbours;
  words: readonly [before: string, after: string];
  onOpen: (id: number) => void;
}

const Around = ({ title, around, words, onOpen }: AroundProps) => (
  <Box component="section" aria-label={title}>
    <Typography variant="h3" component="h3" sx={{ mb: 2 }}>
      {title}
    </Typography>
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
        columnGap: 5,
        rowGap: 2,
        m: 0,
        typography: 'body2',
      }}
    >
      <Neighbour label={words[0]} exchange={around.previous} onOpen={onOpen} />
      <Neighbour label={words[1]} exchange={around.next} onOpen={onOpen} />
    </Box>
  </Box>
);

const Titled = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" aria-label={title}>
    <Typography variant="h3" component="h3" sx={{ mb: 2 }}>
      {title}
    </Typography>
    {children}
  </Box>
);

interface TriggerProps {
  detail: ExchangeDetail;
  caused: MessageContext['caused'];
  onOpen: (id: number) => void;
}

/** The trigger that asked for this message, or the messages that this trigger caused. */
const Trigger = ({ detail, caused, onOpen }: TriggerProps) => {
  const { t, format } = useTexts();
  const { causedBy } = detail;
  const message = (id: number | null, action: string, afterMs: number) => (
    <Box component="li" key={id} sx={{ typography: 'body2' }}>
      {id === null ? (
        action
      ) : (
        <Link
          component="button"
          type="button"
          onClick={() => onOpen(id)}
          sx={{ font: 'inherit', textAlign: 'left', verticalAlign: 'baseline' }}
        >
          {action}
        </Link>
      )}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('inspector.after', { after: format.latency(afterMs) })}
      </Box>
    </Box>
  );
  const list = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 };
  return (
    <>
      {causedBy !== null && (
        <Titled title={t('inspector.causedBy')}>
          <Box component="ul" sx={list}>
            {message(causedBy.exchangeId, causedBy.action, causedBy.afterMs)}
          </Box>
        </Titled>
      )}
      {caused !== null && (
        <Titled title={t('inspector.caused')}>
          {caused.length === 0 ? (
            <Quiet>{t('inspector.causedNothing')}</Quiet>
          ) : (
            <Box component="ul" sx={list}>
              {caused.map(({ exchangeId, action, afterMs }) =>
                message(exchangeId, action, afterMs),
              )}
            </Box>
          )}
        </Titled>
      )}
    </>
  );
};

interface MessageContextProps {
  detail: ExchangeDetail;
  trace: number | null;
  onOpen: (id: number) => void;
}

/** The messages around this one in its transaction, and what its connector reported before and after it. */
export const MessageContextPanel = ({ detail, trace, onOpen }: MessageContextProps) => {
  const { t } = useTexts();
  const { value, failure } = useMessageContext(detail, trace);
  if (failure !== null) return <Problem failure={failure} />;
  if (value === null) return <Skeleton variant="rounded" height={120} />;
  const { inTransaction, onConnector, caused } = value;
  const isAlone = inTransaction === null && onConnector === null;
  if (isAlone && caused === null && detail.causedBy === null)
    return <Quiet>{t('inspector.noContext')}</Quiet>;
  return (
    <Box sx={{ display: 'grid', gap: 5 }}>
      <Trigger detail={detail} caused={caused} onOpen={onOpen} />
      {inTransaction !== null && (
        <Around
          title={t('inspector.inTransaction', { transactionId: detail.transactionId ?? 0 })}
          around={inTransaction}
          words={[t('inspector.previous'), t('inspector.next')]}
          onOpen={onOpen}
        />
      )}
      {onConnector !== null && (
        <Around
          title={t('inspector.onConnector', { connectorId: detail.connectorId ?? 0 })}
          around={onConnector}
          words={[t('inspector.stateBefore'), t('inspector.stateAfter')]}
          onOpen={onOpen}
        />
      )}
    </Box>
  );
};
