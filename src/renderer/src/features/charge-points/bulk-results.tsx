import Close from '@mui/icons-material/Close';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import Replay from '@mui/icons-material/Replay';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { meaningOfAnswer } from '@shared/ocpp/answer-meaning';
import { OutcomeChip } from '../../components/outcome-chip';
import { Panel } from '../../components/panel';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { type BulkRow, hasFailed } from '../../stores/bulk';
import { useBulk, useClient } from '../../stores/context';
import { MONO } from '../../theme';

const Outcome = ({ row: { state, command, failure } }: { row: BulkRow }) => {
  const { t } = useTexts();
  if (state === 'queued') {
    return (
      <ToneChip tone="quiet" icon={HourglassEmpty}>
        {t('bulk.queued')}
      </ToneChip>
    );
  }
  return (
    <OutcomeChip
      outcome={failure?.code ?? command?.outcome ?? 'waiting'}
      response={command?.response ?? null}
      callErrorCode={command?.callError?.code}
    />
  );
};

const Row = ({ row }: { row: BulkRow }) => {
  const { t, format, said } = useTexts();
  const { chargePointId, command, failure } = row;
  const exchangeId = command?.exchangeId ?? null;
  const meaning = command === null ? null : meaningOfAnswer(command.action, command.response);
  const meant = meaning === null ? '' : t(`components.means.${meaning}`);
  const told = failure?.message ?? command?.message ?? null;
  const message = told === null ? meant : said(told);
  return (
    <Box
      component="li"
      aria-label={chargePointId}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(120px, 0.8fr) 170px 64px minmax(0, 1.4fr) 84px',
        alignItems: 'center',
        gap: 3,
        px: 4,
        minHeight: 34,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Link
        href={hrefOf('charge-point', { id: chargePointId })}
        noWrap
        underline="hover"
        sx={{ fontFamily: MONO, color: 'text.primary' }}
      >
        {chargePointId}
      </Link>
      <Box>
        <Outcome row={row} />
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', textAlign: 'right' }}>
        {command === null ? '' : format.latency(command.latencyMs)}
      </Box>
      <Box
        component="span"
        title={message}
        sx={{
          color: 'text.secondary',
          typography: 'caption',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {message}
      </Box>
      {exchangeId === null ? (
        <span />
      ) : (
        <Link href={hrefOf('messages', { id: exchangeId })} sx={{ textAlign: 'right' }}>
          {t('components.exchange')}
        </Link>
      )}
    </Box>
  );
};

/** The command that was last given to several charge points: a line for each, live. */
export const BulkResults = () => {
  const { t } = useTexts();
  const { bulk } = useClient();
  const run = useBulk((state) => state.run);
  if (run === null) return null;
  const { rows, command } = run;
  const ended = rows.filter(({ state }) => state === 'ended').length;
  const failed = rows.filter(hasFailed).length;
  return (
    <Box sx={{ flexShrink: 0, maxHeight: '45%', display: 'flex', flexDirection: 'column' }}>
      <Panel
        fill
        flush
        title={t('bulk.results', { action: command.action, count: rows.length })}
        hint={
          <span role="status">
            {t('bulk.progress', { ended, count: rows.length })}
            {failed > 0 && ` · ${t('bulk.failed', { count: failed })}`}
          </span>
        }
        actions={
          <>
            {failed > 0 && ended === rows.length && (
              <Button variant="outlined" startIcon={<Replay />} onClick={() => bulk.retry()}>
                {t('bulk.retry', { count: failed })}
              </Button>
            )}
            <IconButton
              aria-label={t(ended === rows.length ? 'bulk.dismiss' : 'bulk.stop')}
              onClick={() => bulk.dismiss()}
            >
              <Close sx={{ fontSize: 18 }} />
            </IconButton>
          </>
        }
      >
        <Box
          component="ul"
          aria-label={t('bulk.rows')}
          sx={{ listStyle: 'none', m: 0, p: 0, minHeight: 0 }}
        >
          {rows.map((row) => (
            <Row key={row.chargePointId} row={row} />
          ))}
        </Box>
      </Panel>
    </Box>
  );
};
