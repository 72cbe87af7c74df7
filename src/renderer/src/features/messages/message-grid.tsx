import ArrowDownward from '@mui/icons-material/ArrowDownward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n';
import { indexOfId, type MessageList } from './message-list';
import { MessageHeadings, MessageRow, ROW_PX, rowId, rowStyles } from './message-row';
import { useEndFollowing } from './use-end-following';

/** So many rows before the first one, the page before it is fetched. */
const OLDER_AHEAD = 30;

interface MessageGridProps {
  list: MessageList;
  selectedId: number | null;
  paused: boolean;
  onSelect: (id: number | null) => void;
  onOlder: () => void;
  onPause: (paused: boolean) => void;
}

/** The exchanges as a virtual grid that follows its end while the reader is there. */
export const MessageGrid = (props: MessageGridProps) => {
  const { t } = useTexts();
  const { list, selectedId, paused, onSelect, onOlder, onPause } = props;
  const { items } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    // The headings stand above the rows and stay there while these scroll under them.
    scrollMargin: ROW_PX,
    scrollPaddingStart: ROW_PX,
  });
  // After the virtualizer, which puts a list that is mounted to its start.
  const following = useEndFollowing(scroller, items);
  const latestSelect = useRef(onSelect);
  latestSelect.current = onSelect;
  const select = useCallback((id: number): void => latestSelect.current(id), []);
  const activeIndex = activeId === null ? -1 : indexOfId(items, activeId);
  const waiting = following.newSince + list.heldNew;

  // A selection from elsewhere (a link, a filter that changed) is brought into view once it is loaded.
  const shown = useRef<number | null>(null);
  useEffect(() => {
    if (selectedId === null) shown.current = null;
    if (selectedId === null || shown.current === selectedId) return;
    const index = indexOfId(items, selectedId);
    if (index < 0) return;
    shown.current = selectedId;
    setActiveId(selectedId);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [items, selectedId, virtualizer]);

  const activate = (index: number): void => {
    const row = items[Math.max(0, Math.min(items.length - 1, index))];
    if (row === undefined) return;
    setActiveId(row.id);
    virtualizer.scrollToIndex(indexOfId(items, row.id), { align: 'auto' });
    if (selectedId !== null) onSelect(row.id);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = activeIndex < 0 ? items.length : activeIndex;
    const pageRows = Math.floor((scroller.current?.clientHeight ?? ROW_PX) / ROW_PX);
    const keys: Record<string, () => void> = {
      ArrowDown: () => activate(from + 1),
      j: () => activate(from + 1),
      ArrowUp: () => activate(from - 1),
      k: () => activate(from - 1),
      PageDown: () => activate(from + pageRows),
      PageUp: () => activate(from - pageRows),
      Home: () => activate(0),
      End: () => activate(items.length - 1),
      Enter: () => activeIndex >= 0 && onSelect(activeId),
      Escape: () => onSelect(null),
      ' ': () => onPause(!paused),
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const onScroll = (): void => {
    following.onScroll();
    if ((scroller.current?.scrollTop ?? 0) < OLDER_AHEAD * ROW_PX) onOlder();
  };

  return (
    <Box
      sx={{ position: 'relative', flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
    >
      <Box
        ref={scroller}
        role="grid"
        aria-label={t('messages.title')}
        aria-rowcount={items.length + 1}
        tabIndex={0}
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
            containerType: 'inline-size',
            containerName: 'messages',
            // The anchor of the rows is kept here, see useEndFollowing.
            overflowAnchor: 'none',
            '&:focus-visible': { outlineOffset: -2 },
          },
          rowStyles,
        ]}
      >
        <MessageHeadings />
        <div role="presentation" style={{ position: 'relative', height: items.length * ROW_PX }}>
          {virtualizer.getVirtualItems().map(({ index }) => {
            const exchange = items[index];
            return (
              exchange && (
                <MessageRow
                  key={exchange.id}
                  exchange={exchange}
                  index={index}
                  selected={exchange.id === selectedId}
                  active={exchange.id === activeId}
                  onSelect={select}
                />
              )
            );
          })}
        </div>
      </Box>
      {waiting > 0 && (
        <Button
          variant="contained"
          startIcon={<ArrowDownward />}
          onClick={() => {
            if (paused) onPause(false);
            following.toEnd();
          }}
          sx={{
            position: 'absolute',
            bottom: 12,
            left: '50%',
            transform: 'translateX(-50%)',
            borderRadius: 4,
            boxShadow: 3,
          }}
        >
          {t('messages.fresh', { count: waiting })}
        </Button>
      )}
    </Box>
  );
};
