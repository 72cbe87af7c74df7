import Download from '@mui/icons-material/Download';
import FlagOutlined from '@mui/icons-material/FlagOutlined';
import Pause from '@mui/icons-material/Pause';
import PlayArrow from '@mui/icons-material/PlayArrow';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { parseFilter } from '@shared/filter-parse';
import type { Failure } from '@shared/result';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useScreenCommands } from '../../commands/provider';
import { Page } from '../../components/page';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { replaceRoute } from '../../route';
import { useBridge } from '../../stores/context';
import { type ColumnLayout, storedLayout, storeLayout } from './columns';
import { EmptyList, LoadingRows } from './empty-list';
import { ExportDialog } from './export-dialog';
import { InspectorBar } from './inspector-bar';
import { type InspectorActs, inspectorCommands } from './inspector-commands';
import { InspectorGrid } from './inspector-grid';
import { exchangeIdOf, type Item, isFrame } from './items';
import { MarkerDialog } from './marker-dialog';
import { MessageAnnouncer } from './message-announcer';
import { MessageDetails } from './message-details';
import { hrefOfPlace, type Place } from './place';
import { TraceBanner } from './trace-banner';
import { TracesMenu } from './traces-menu';
import { useCopyAs } from './use-copy-as';
import { useMarkers } from './use-markers';
import { useMatches } from './use-matches';
import { useMessageDetail } from './use-message-detail';
import { useRecord } from './use-record';
import { useTraceImport } from './use-trace-import';

const none: ReadonlySet<number> = new Set();
const everything = parseFilter('');

/** The record of what crosses the wire, live, or an imported trace. What is shown is in the address. */
export const Inspector = ({ place }: { place: Place }) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const { trace, shape, mode, id: selectedId } = place;
  const filter = useMemo(() => parseFilter(place.filter), [place.filter]);
  const record = useRecord({
    filter: mode === 'filter' ? filter : everything,
    shape,
    trace,
    keepId: selectedId,
  });
  const { list, paused } = record;
  const markers = useMarkers(place);
  const isMatch = useMatches(
    mode === 'highlight'
      ? { filter, trace, ofFrames: shape === 'frames', firstId: list.items[0]?.id ?? 0 }
      : null,
  );
  const detail = useMessageDetail(selectedId, trace);
  const copier = useCopyAs(detail.detail);
  const importing = useTraceImport();
  const [layout, setLayout] = useState(storedLayout);
  const [marked, setMarked] = useState(none);
  const [dialog, setDialog] = useState<'export' | 'marker' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const stepRef = useRef<((direction: 1 | -1) => void) | null>(null);
  const isLive = trace === null;

  const latest = useRef(place);
  latest.current = place;
  const go = useCallback((part: Partial<Place>): void => {
    replaceRoute(hrefOfPlace({ ...latest.current, ...part }));
  }, []);
  const select = useCallback((id: number | null): void => go({ id }), [go]);
  const changeLayout = useCallback((next: ColumnLayout): void => {
    storeLayout(next);
    setLayout(next);
  }, []);

  const pin = async (id: number, isPinned: boolean): Promise<void> => {
    const result = await bridge.call(isPinned ? 'message.unpin' : 'message.pin', { id });
    if (!result.ok) setFailure(result.error);
  };
  const pinItem = (item: Item): void => {
    if (!isLive) return;
    const flags = isFrame(item) ? detail.detail?.flags : item.flags;
    void pin(exchangeIdOf(item), flags?.includes('pinned') === true);
  };
  const pinSelected = (): void => {
    if (detail.detail === null || !isLive) return;
    void pin(detail.detail.id, detail.detail.flags.includes('pinned'));
  };

  const acts = useRef<InspectorActs | null>(null);
  acts.current = {
    focusFilter: () => inputRef.current?.focus(),
    togglePause: () => record.setPaused(!paused),
    pin: pinSelected,
    newMarker: () => isLive && setDialog('marker'),
    step: (direction) => stepRef.current?.(direction),
    copyAsLast: () => detail.detail !== null && void copier.copy(copier.last),
    openExport: () => setDialog('export'),
  };
  const commands = useMemo(
    () =>
      inspectorCommands(() => {
        if (acts.current === null) throw new Error('The inspector is not there yet.');
        return acts.current;
      }),
    [],
  );
  useScreenCommands(commands);

  const deleteMarker = useCallback(
    ({ id }: { id: number }): void => void bridge.call('marker.delete', { id }),
    [bridge],
  );
  const picked = useMemo(() => ({ selectedId, marked }), [selectedId, marked]);
  const chosenIds = [...new Set([...(selectedId === null ? [] : [selectedId]), ...marked])];
  const isEmpty = list.items.length === 0 && list.heldNew === 0 && markers.length === 0;

  return (
    <Page
      fill
      title={t('messages.title')}
      subtitle={t(isLive ? 'messages.subtitle' : 'inspector.traceSubtitle')}
      actions={
        <>
          <TracesMenu
            importing={importing}
            onOpen={(id) => go({ trace: id, id: null, filter: '' })}
          />
          <Button variant="outlined" startIcon={<Download />} onClick={() => setDialog('export')}>
            {t('inspector.export')}
          </Button>
          {isLive && (
            <>
              <Button
                variant="outlined"
                startIcon={<FlagOutlined />}
                onClick={() => setDialog('marker')}
              >
                {t('inspector.marker')}
              </Button>
              <Button
                variant={paused ? 'contained' : 'outlined'}
                startIcon={paused ? <PlayArrow /> : <Pause />}
                onClick={() => record.setPaused(!paused)}
              >
                {t(paused ? 'messages.resume' : 'messages.pause')}
              </Button>
            </>
          )}
        </>
      }
    >
      {trace !== null && (
        <Box sx={{ pb: 3 }}>
          <TraceBanner traceId={trace} onClose={() => go({ trace: null, id: null })} />
        </Box>
      )}
      <InspectorBar
        place={place}
        record={record}
        layout={layout}
        inputRef={inputRef}
        onPlace={go}
        onLayout={changeLayout}
        onStep={(direction) => stepRef.current?.(direction)}
        onLeave={() => gridRef.current?.focus()}
      />
      {[
        { problem: importing.failure, title: t('inspector.importFailed'), done: importing.dismiss },
        { problem: failure, title: t('inspector.notDone'), done: () => setFailure(null) },
        { problem: record.failure, title: t('messages.unreadable'), done: undefined },
      ].map(
        ({ problem, title, done }) =>
          problem !== null && (
            <Box key={title} sx={{ pb: 3 }}>
              <Problem
                failure={problem}
                title={title}
                {...(done === undefined ? {} : { onDismiss: done })}
              />
            </Box>
          ),
      )}
      {isLive && <MessageAnnouncer items={list.items} />}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gap: 4,
          gridTemplateRows: {
            xs: selectedId === null ? 'minmax(0, 1fr)' : 'minmax(200px, 1fr) minmax(320px, 1fr)',
            md: 'minmax(0, 1fr)',
          },
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: selectedId === null ? 'minmax(0, 1fr)' : 'minmax(0, 1.15fr) minmax(400px, 1fr)',
          },
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
          {isEmpty && (record.phase === 'loading' || record.phase === 'searching') ? (
            <LoadingRows />
          ) : isEmpty ? (
            <EmptyList place={place} record={record} onClear={() => go({ filter: '' })} />
          ) : (
            <InspectorGrid
              record={record}
              markers={markers}
              layout={layout}
              picked={picked}
              isMatch={isMatch}
              gridRef={gridRef}
              stepRef={stepRef}
              onLayout={changeLayout}
              onSelect={select}
              onMark={setMarked}
              onPin={pinItem}
              onMarker={() => isLive && setDialog('marker')}
              onDeleteMarker={isLive ? deleteMarker : null}
            />
          )}
        </Paper>
        {selectedId !== null && (
          <MessageDetails
            state={detail}
            copier={copier}
            trace={trace}
            onClose={() => go({ id: null })}
            onPin={pinSelected}
            onOpen={(id) => go({ id })}
          />
        )}
      </Box>
      {dialog === 'marker' && <MarkerDialog onClose={() => setDialog(null)} />}
      {dialog === 'export' && (
        <ExportDialog
          filter={place.filter}
          trace={trace}
          ids={chosenIds}
          detail={detail.detail}
          onClose={() => setDialog(null)}
        />
      )}
    </Page>
  );
};
