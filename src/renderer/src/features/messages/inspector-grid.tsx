import ArrowDownward from '@mui/icons-material/ArrowDownward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Marker } from '@shared/model/marker';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTexts } from '../../i18n';
import { type ColumnLayout, placeColumns } from './columns';
import { InspectorHeadings } from './inspector-headings';
import { InspectorRow, MarkerRow, rowId } from './inspector-row';
import { exchangeIdOf, type Item } from './items';
import { linesOf } from './lines';
import { ROW_PX, rowStyles } from './row-styles';
import { useFollow } from './use-follow';
import type { MessageRecord } from './use-record';
import { showRow, useRowWindow } from './use-row-window';
import { useWidth } from './use-width';

/** So many rows before an end of the loaded stretch, the page behind it is fetched. */
const AHEAD = 30;

export interface Picked {
  /** The exchange that is shown in full. */
  readonly selectedId: number | null;
  /** Exchanges that are marked beside it, for the export. */
  readonly marked: ReadonlySet<number>;
}

interface InspectorGridProps {
  record: MessageRecord;
  markers: readonly Marker[];
  layout: ColumnLayout;
  picked: Picked;
  isMatch: ((item: Item) => boolean) | null;
  gridRef: RefObject<HTMLDivElement | null>;
  /** Set while mounted: moves to the next or previous highlighted row. */
  stepRef: RefObject<((direction: 1 | -1) => void) | null>;
  onLayout: (layout: ColumnLayout) => void;
  onSelect: (id: number | null) => void;
  onMark: (marked: ReadonlySet<number>) => void;
  onPin: (item: Item) => void;
  onMarker: () => void;
  onDeleteMarker: ((marker: Marker) => void) | null;
}

/** The record as a virtual grid that follows its end while the reader is there. */
export const InspectorGrid = (props: InspectorGridProps) => {
  const { t } = useTexts();
  const { record, markers, layout, picked, isMatch, gridRef, stepRef } = props;
  const { list, paused } = record;
  const { selectedId, marked } = picked;
  const [activeId, setActiveId] = useState<number | null>(null);
  const lines = useMemo(() => linesOf(list, markers), [list, markers]);
  const listPx = useWidth(gridRef);
  const columns = useMemo(() => placeColumns(layout, listPx), [layout, listPx]);
  const rows = useRowWindow(gridRef, lines.count);
  const following = useFollow(gridRef, list.items, lines, !list.hasNewer, rows.update);
  const latest = useRef(props);
  latest.current = props;
  const activeIndex = activeId === null ? -1 : lines.indexOf(activeId);
  const { setFollowing } = record;
  useEffect(() => setFollowing(following.atEnd), [setFollowing, following.atEnd]);
  const waiting = following.newSince + list.heldNew;

  // What is selected stays in view when the list is another one: a link, a filter that changed (A9).
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const key = `${selectedId} ${record.phase === 'ready' ? 'there' : ''}`;
    if (selectedId === null) shown.current = null;
    if (selectedId === null || shown.current === key) return;
    const index = lines.indexOf(selectedId);
    if (index < 0) return;
    shown.current = key;
    setActiveId(selectedId);
    if (gridRef.current !== null) showRow(gridRef.current, index, true);
  }, [lines, selectedId, record.phase, gridRef]);

  const activate = (index: number, extend: boolean): void => {
    const towards = index < activeIndex ? -1 : 1;
    let at = Math.max(0, Math.min(lines.count - 1, index));
    while (lines.at(at)?.kind === 'marker' && lines.at(at + towards) !== undefined) at += towards;
    const line = lines.at(at);
    if (line?.kind !== 'item') return;
    setActiveId(line.item.id);
    if (gridRef.current !== null) showRow(gridRef.current, at, false);
    const id = exchangeIdOf(line.item);
    if (extend) {
      const before = lines.at(activeIndex);
      const from = before?.kind === 'item' ? [exchangeIdOf(before.item)] : [];
      props.onMark(new Set([...marked, ...from, id]));
    } else if (selectedId !== null) props.onSelect(id);
  };

  const step = (direction: 1 | -1): void => {
    // From the active row, or, where that is out of sight, from what is in sight.
    const top = Math.floor((gridRef.current?.scrollTop ?? 0) / ROW_PX);
    const bottom = top + Math.ceil((gridRef.current?.clientHeight ?? 0) / ROW_PX);
    const isActiveInView = activeIndex >= top && activeIndex < bottom;
    const start = isActiveInView ? activeIndex : direction === 1 ? top - 1 : bottom;
    const first = Math.min(lines.count - 1, start + direction);
    for (let at = first; at >= 0 && at < lines.count; at += direction) {
      const line = lines.at(at);
      if (line?.kind !== 'item' || isMatch?.(line.item) === false) continue;
      activate(at, false);
      return;
    }
    if (direction === -1) record.loadOlder();
    else record.loadNewer();
  };
  stepRef.current = step;

  const pick = useCallback((item: Item, index: number, event: MouseEvent): void => {
    const now = latest.current;
    const id = exchangeIdOf(item);
    setActiveId(item.id);
    if (event.ctrlKey || event.metaKey) {
      const next = new Set(now.picked.marked);
      if (!next.delete(id)) next.add(id);
      now.onMark(next);
    } else if (event.shiftKey && now.picked.selectedId !== null) {
      const all = linesOf(now.record.list, now.markers);
      const other = all.indexOf(now.picked.selectedId);
      const [from, to] = other < index ? [other, index] : [index, other];
      const between = Array.from({ length: to - from + 1 }, (_, at) => all.at(from + at));
      now.onMark(
        new Set(
          between.flatMap((line) => (line?.kind === 'item' ? [exchangeIdOf(line.item)] : [])),
        ),
      );
    } else {
      now.onMark(new Set());
      now.onSelect(id);
    }
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = activeIndex < 0 ? lines.count : activeIndex;
    const pageRows = Math.floor((gridRef.current?.clientHeight ?? ROW_PX) / ROW_PX);
    const active = lines.at(activeIndex);
    const item = active?.kind === 'item' ? active.item : null;
    const to = (index: number) => () => activate(index, event.shiftKey);
    const keys: Record<string, () => void> = {
      ArrowDown: to(from + 1),
      j: to(from + 1),
      ArrowUp: to(from - 1),
      k: to(from - 1),
      PageDown: to(from + pageRows),
      PageUp: to(from - pageRows),
      Home: to(0),
      End: to(lines.count - 1),
      Enter: () => item !== null && props.onSelect(exchangeIdOf(item)),
      Escape: () => {
        if (marked.size > 0) props.onMark(new Set());
        else props.onSelect(null);
      },
      ' ': () => record.setPaused(!paused),
      n: () => step(1),
      N: () => step(-1),
      p: () => item !== null && props.onPin(item),
      m: props.onMarker,
    };
    const act = keys[event.key] ?? keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const onScroll = (): void => {
    rows.update();
    following.onScroll();
    const element = gridRef.current;
    if (element === null) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    if (element.scrollTop < AHEAD * ROW_PX) record.loadOlder();
    if (list.hasNewer && below < AHEAD * ROW_PX) record.loadNewer();
  };

  const toEnd = (): void => {
    if (paused) record.setPaused(false);
    if (list.hasNewer) record.toNewest();
    following.toEnd();
  };

  const rowOf = (index: number) => {
    const line = lines.at(index);
    if (line === undefined) return null;
    if (line.kind === 'marker')
      return (
        <MarkerRow
          key={`marker-${line.marker.id}`}
          marker={line.marker}
          index={index}
          columnCount={columns.length}
          onDelete={props.onDeleteMarker}
        />
      );
    const { item } = line;
    const before = layout.clock === 'delta' ? lines.at(index - 1) : undefined;
    const id = exchangeIdOf(item);
    return (
      <InspectorRow
        key={item.id}
        item={item}
        index={index}
        columns={columns}
        clock={layout.clock}
        previousAt={before?.kind === 'item' ? before.item.at : null}
        selected={id === selectedId || marked.has(id)}
        active={item.id === activeId}
        lit={isMatch === null ? null : isMatch(item)}
        onPick={pick}
      />
    );
  };

  return (
    <Box
      sx={{ position: 'relative', flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
    >
      <Box
        ref={gridRef}
        role="grid"
        aria-label={t('messages.title')}
        aria-rowcount={lines.count + 1}
        aria-multiselectable
        tabIndex={0}
        style={{ '--columns': columns.map(({ px }) => `${px}px`).join(' ') } as CSSProperties}
        {...(activeIndex < 0 || activeId === null
          ? {}
          : { 'aria-activedescendant': rowId(activeId) })}
        onKeyDown={onKeyDown}
        onScroll={onScroll}
        sx={[
          {
            flex: 1,
            minHeight: 0,
            overflowY: 'auto',
            overflowX: 'hidden',
            // The anchor of the rows is kept here, see useFollow.
            overflowAnchor: 'none',
            '&:focus-visible': { outlineOffset: -2 },
          },
          rowStyles,
        ]}
      >
        <InspectorHeadings columns={columns} layout={layout} onLayout={props.onLayout} />
        <div role="presentation" style={{ position: 'relative', height: lines.count * ROW_PX }}>
          {Array.from({ length: rows.to - rows.from }, (_, at) => rowOf(rows.from + at))}
        </div>
      </Box>
      {(waiting > 0 || list.hasNewer) && (
        <Button
          variant="contained"
          startIcon={<ArrowDownward />}
          onClick={toEnd}
          sx={{
            position: 'absolute',
            bottom: 12,
            left: '50%',
            transform: 'translateX(-50%)',
            borderRadius: 4,
            boxShadow: 3,
          }}
        >
          {waiting > 0 ? t('messages.fresh', { count: waiting }) : t('inspector.toNewest')}
        </Button>
      )}
    </Box>
  );
};
