import PlaylistAddCheck from '@mui/icons-material/PlaylistAddCheckOutlined';
import Button from '@mui/material/Button';
import type { GridColDef } from '@mui/x-data-grid';
import type { ConfigurationRun } from '@shared/model/configuration-run';
import { EmptyState } from '../../components/empty-state';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { type Texts, useTexts } from '../../i18n';
import { hrefOf, navigate } from '../../route';
import { useBridge } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { RunStateChip } from './run-chips';

const total = ({ counts }: ConfigurationRun): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const columns = ({ t, format }: Texts): readonly GridColDef<ConfigurationRun>[] => [
  { field: 'name', headerName: t('configuration.template'), flex: 1, minWidth: 180 },
  {
    field: 'startedAt',
    headerName: t('common.started'),
    width: 170,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'state',
    headerName: t('common.state'),
    width: 140,
    renderCell: ({ row }) => <RunStateChip state={row.state} />,
  },
  {
    field: 'total',
    headerName: t('configuration.chargePoints'),
    width: 130,
    valueGetter: (_, row) => total(row),
  },
  {
    field: 'done',
    headerName: t('configuration.rowState.done'),
    width: 90,
    valueGetter: (_, { counts }) => counts.done,
  },
  {
    field: 'waiting',
    headerName: t('configuration.rowState.waiting-for-boot'),
    width: 170,
    valueGetter: (_, { counts }) => counts['waiting-for-boot'],
  },
  {
    field: 'failed',
    headerName: t('configuration.rowState.failed'),
    width: 100,
    valueGetter: (_, { counts }) => counts.failed + counts.stopped,
  },
];

/** What giving templates to charge points did, newest first. */
export const RunList = () => {
  const texts = useTexts();
  const { t } = texts;
  const bridge = useBridge();
  const runs = usePaged<ConfigurationRun>({
    key: 'runs',
    load: (cursor) =>
      bridge.call('configurationRun.list', {
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: ({ name }) => name === 'configurationRun.changed',
  });
  return (
    <>
      {runs.failure !== null && (
        <Problem failure={runs.failure} title={t('configuration.runsUnreadable')} />
      )}
      <PagedGrid
        label={t('configuration.part.runs')}
        columns={columns(texts)}
        rows={runs.rows}
        rowId={({ id }) => id}
        page={runs.page}
        hasNext={runs.hasNext}
        loading={runs.loading}
        onPage={runs.setPage}
        onOpen={({ id }) => navigate(hrefOf('configuration', { id: 'runs', tab: String(id) }))}
        empty={
          <EmptyState
            icon={PlaylistAddCheck}
            title={t('configuration.noRunsTitle')}
            action={
              <Button variant="outlined" href={hrefOf('configuration', { id: 'templates' })}>
                {t('configuration.toTemplates')}
              </Button>
            }
          >
            {t('configuration.noRunsText')}
          </EmptyState>
        }
      />
    </>
  );
};
