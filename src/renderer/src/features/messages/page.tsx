import Download from '@mui/icons-material/Download';
import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import Pause from '@mui/icons-material/Pause';
import PlayArrow from '@mui/icons-material/PlayArrow';
import SwapVert from '@mui/icons-material/SwapVert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { useMemo } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, type Route, replaceRoute } from '../../route';
import { filterOfQuery, isFiltered, type MessageFilter, noFilter, queryOfFilter } from './filter';
import { FilterBar } from './filter-bar';
import { MessageAnnouncer } from './message-announcer';
import { MessageDetail } from './message-detail';
import { MessageGrid } from './message-grid';
import { useExport } from './use-export';
import { useMessages } from './use-messages';

const selectedOf = (id: string | null): number | null =>
  id !== null && /^\d+$/.test(id) ? Number(id) : null;

const go = (filter: MessageFilter, id: number | null): void =>
  replaceRoute(
    hrefOf('messages', { ...(id === null ? {} : { id }), query: queryOfFilter(filter) }),
  );

const LoadingRows = () => {
  const { t } = useTexts();
  return (
    <Box sx={{ p: 3 }} aria-busy="true" aria-label={t('messages.loading')}>
      {Array.from({ length: 12 }, (_, row) => (
        <Skeleton key={row} height={32} />
      ))}
    </Box>
  );
};

/** The live record of what crossed the wire. Filter and selection are in the address. */
export const MessagesPage = ({ route }: { route: Route }) => {
  const { t } = useTexts();
  const query = JSON.stringify(route.query);
  const filter = useMemo(() => filterOfQuery(JSON.parse(query)), [query]);
  const selectedId = selectedOf(route.id);
  const messages = useMessages(filter, selectedId);
  const exported = useExport(filter);
  const { list, paused } = messages;
  // Kept between the many times a second that the list changes.
  const filterBar = useMemo(
    () => <FilterBar filter={filter} onChange={(next) => go(next, selectedId)} />,
    [filter, selectedId],
  );
  const empty = messages.loaded && list.items.length === 0 && list.heldNew === 0;

  return (
    <Page
      fill
      title={t('messages.title')}
      subtitle={t('messages.subtitle')}
      actions={
        <>
          <Button
            variant="outlined"
            startIcon={<Download />}
            loading={exported.busy}
            loadingPosition="start"
            onClick={exported.start}
          >
            {t('messages.export')}
          </Button>
          <Button
            variant={paused ? 'contained' : 'outlined'}
            startIcon={paused ? <PlayArrow /> : <Pause />}
            onClick={() => messages.setPaused(!paused)}
          >
            {t(paused ? 'messages.resume' : 'messages.pause')}
          </Button>
        </>
      }
    >
      {filterBar}
      {exported.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem
            failure={exported.failure}
            title={t('messages.exportFailed')}
            onDismiss={exported.dismiss}
          />
        </Box>
      )}
      {messages.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={messages.failure} title={t('messages.unreadable')} />
        </Box>
      )}
      <MessageAnnouncer items={list.items} />
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gap: 4,
          gridTemplateRows: 'minmax(0, 1fr)',
          gridTemplateColumns:
            selectedId === null ? 'minmax(0, 1fr)' : 'minmax(0, 1.15fr) minmax(400px, 1fr)',
        }}
      >
        <Paper
          variant="outlined"
          sx={{
            minHeight: 0,
            minWidth: 0,
            overflow: 'hidden',
            display: 'flex',
            flexDirection: 'column',
          }}
        >
          {!messages.loaded && list.items.length === 0 ? (
            <LoadingRows />
          ) : empty ? (
            isFiltered(filter) ? (
              <EmptyState
                icon={FilterAltOffOutlined}
                title={t('messages.noMatchTitle')}
                action={
                  <Button variant="outlined" onClick={() => go(noFilter, selectedId)}>
                    {t('messages.showAll')}
                  </Button>
                }
              >
                {t('messages.noMatchText')}
              </EmptyState>
            ) : (
              <EmptyState
                icon={SwapVert}
                title={t('messages.noneTitle')}
                action={
                  <Button variant="outlined" onClick={() => navigate(hrefOf('charge-points'))}>
                    {t('messages.connect')}
                  </Button>
                }
              >
                {t('messages.noneText')}
              </EmptyState>
            )
          ) : (
            <MessageGrid
              list={list}
              selectedId={selectedId}
              paused={paused}
              onSelect={(id) => go(filter, id)}
              onOlder={messages.loadOlder}
              onPause={messages.setPaused}
            />
          )}
        </Paper>
        {selectedId !== null && <MessageDetail id={selectedId} onClose={() => go(filter, null)} />}
      </Box>
    </Page>
  );
};
