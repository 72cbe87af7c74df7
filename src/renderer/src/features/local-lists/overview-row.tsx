import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { LocalList } from '@shared/model/local-list';
import { OutcomeChip } from '../../components/outcome-chip';
import { StatusChip, ToneChip } from '../../components/status-chip';
import { NOTHING, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import { hasDrift, reportedSince, syncPhrase } from './phrases';
import { LocalListStateChip } from './state-chip';
import type { SyncRow } from './use-sync-run';

interface OverviewRowProps {
  list: LocalList;
  isChosen: boolean;
  result: SyncRow | undefined;
  onChoose: (chargePointId: string, isChosen: boolean) => void;
}

export const OverviewRow = ({ list, isChosen, result, onChoose }: OverviewRowProps) => {
  const { t } = useTexts();
  const { chargePointId, added, changed, removed } = list;
  const drift = t('localLists.driftOf', { added, changed, removed });
  return (
    <TableRow hover selected={isChosen}>
      <TableCell padding="checkbox">
        <Checkbox
          checked={isChosen}
          onChange={(_, checked) => onChoose(chargePointId, checked)}
          slotProps={{ input: { 'aria-label': t('localLists.choose', { chargePointId }) } }}
        />
      </TableCell>
      <TableCell>
        <Link
          href={hrefOf('charge-point', { id: chargePointId, tab: 'local-list' })}
          underline="hover"
          sx={{ fontFamily: MONO, color: 'text.primary', whiteSpace: 'nowrap' }}
        >
          {chargePointId}
        </Link>
      </TableCell>
      <TableCell>
        <LocalListStateChip state={list.state} />
      </TableCell>
      <TableCell align="right">{list.sentVersion ?? NOTHING}</TableCell>
      <TableCell align="right">{reportedSince(list) ?? NOTHING}</TableCell>
      <TableCell align="right">{list.entries}</TableCell>
      <TableCell>
        {hasDrift(list) ? (
          <Box
            component="span"
            role="img"
            title={drift}
            aria-label={drift}
            sx={{ fontFamily: MONO, whiteSpace: 'nowrap' }}
          >
            {`+${added} ~${changed} −${removed}`}
          </Box>
        ) : (
          NOTHING
        )}
      </TableCell>
      <TableCell>{result !== undefined && <Result row={result} />}</TableCell>
    </TableRow>
  );
};

const Result = ({ row: { state, sync, failure } }: { row: SyncRow }) => {
  const texts = useTexts();
  const { t, said } = texts;
  if (state === 'queued') {
    return (
      <ToneChip tone="quiet" icon={HourglassEmpty}>
        {t('localLists.queued')}
      </ToneChip>
    );
  }
  if (state === 'running') return <OutcomeChip outcome="waiting" response={null} />;
  const message = sync === null ? said(failure?.message ?? '') : syncPhrase(sync, texts);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
      {failure !== null && <OutcomeChip outcome={failure.code} response={null} />}
      {sync !== null && <StatusChip status={sync.status ?? 'Accepted'} />}
      <Box
        component="span"
        title={message}
        sx={{ typography: 'caption', color: 'text.secondary', minWidth: 0 }}
      >
        {message}
      </Box>
    </Box>
  );
};
