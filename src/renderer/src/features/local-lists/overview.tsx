import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import Sync from '@mui/icons-material/Sync';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { LocalList } from '@shared/model/local-list';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { OverviewRow } from './overview-row';
import { mostLists, useLocalLists } from './use-local-lists';
import { hasFailed, type SyncRun, useSyncRun } from './use-sync-run';

/** In step, or not able to be: nothing to do for a sync. */
const isDue = ({ state }: LocalList): boolean => state !== 'in-sync' && state !== 'unsupported';

/** The local lists of all charge points: versions, drift, and a sync of those that are chosen. */
export const LocalListOverview = () => {
  const { t } = useTexts();
  const { lists, failure } = useLocalLists();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const run = useSyncRun();
  const known = lists ?? [];
  const ids = known.map(({ chargePointId }) => chargePointId).filter((id) => chosen.has(id));
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const idsOf = (some: readonly LocalList[]) =>
    new Set(some.map(({ chargePointId }) => chargePointId));
  return (
    <Panel
      fill
      flush
      title={t('localLists.listTitle')}
      hint={<Hint run={run} />}
      actions={
        <>
          <Button disabled={run.isRunning} onClick={() => setChosen(idsOf(known.filter(isDue)))}>
            {t('localLists.chooseDue')}
          </Button>
          <Button
            variant="contained"
            startIcon={<Sync />}
            disabled={ids.length === 0 || run.isRunning}
            onClick={() => void run.start(ids)}
          >
            {ids.length === 0
              ? t('localLists.sync')
              : t('localLists.syncChosen', { count: ids.length })}
          </Button>
        </>
      }
    >
      {failure !== null && <Problem failure={failure} title={t('localLists.unreadable')} />}
      {lists === null && failure === null && (
        <Skeleton variant="rounded" height={200} sx={{ mx: 4, mb: 4 }} />
      )}
      {lists?.length === 0 && (
        <EmptyState
          icon={EvStationOutlined}
          title={t('localLists.noneTitle')}
          action={
            <Button variant="outlined" href={hrefOf('charge-points')}>
              {t('localLists.openChargePoints')}
            </Button>
          }
        >
          {t('localLists.noneText')}
        </EmptyState>
      )}
      {known.length > 0 && (
        <Table size="small" stickyHeader aria-label={t('localLists.listTitle')}>
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox">
                <Checkbox
                  checked={ids.length === known.length}
                  indeterminate={ids.length > 0 && ids.length < known.length}
                  onChange={(_, all) => setChosen(all ? idsOf(known) : new Set())}
                  slotProps={{ input: { 'aria-label': t('localLists.chooseAll') } }}
                />
              </TableCell>
              <TableCell>{t('common.chargePoint')}</TableCell>
              <TableCell>{t('common.state')}</TableCell>
              <TableCell align="right">{t('localLists.sent')}</TableCell>
              <TableCell align="right">{t('localLists.reported')}</TableCell>
              <TableCell align="right">{t('localLists.entries')}</TableCell>
              <TableCell>{t('localLists.drift')}</TableCell>
              <TableCell sx={{ width: '32%' }}>{t('localLists.result')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {known.map((list) => (
              <OverviewRow
                key={list.chargePointId}
                list={list}
                isChosen={chosen.has(list.chargePointId)}
                result={run.rows.get(list.chargePointId)}
                onChoose={choose}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {known.length >= mostLists && (
        <Typography variant="caption" component="p" sx={{ px: 4, py: 2, m: 0 }}>
          {t('localLists.truncated', { count: mostLists })}
        </Typography>
      )}
    </Panel>
  );
};

/** What this is, and while a sync runs how far it is. */
const Hint = ({ run: { rows } }: { run: SyncRun }) => {
  const { t } = useTexts();
  const all = [...rows.values()];
  const ended = all.filter(({ state }) => state === 'ended').length;
  const failed = all.filter(hasFailed).length;
  return (
    <Box component="span" role="status">
      {all.length === 0
        ? t('localLists.overviewHint')
        : t('localLists.progress', { ended, count: all.length })}
      {failed > 0 && ` · ${t('localLists.failed', { count: failed })}`}
    </Box>
  );
};
