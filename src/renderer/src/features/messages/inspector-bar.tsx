import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { parseFilter } from '@shared/filter-parse';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../i18n';
import type { ColumnLayout } from './columns';
import { ColumnsMenu } from './columns-menu';
import { FilterChips } from './filter-chips';
import { FilterInput } from './filter-input';
import type { Mode, Place, Shape } from './place';
import { MatchSteps, SearchState } from './search-state';
import type { MessageRecord } from './use-record';
import { ViewsMenu } from './views-menu';

/** A filter is applied when its writer pauses: half a token would find the wrong things, or nothing. */
const PAUSE_MS = 350;

interface InspectorBarProps {
  place: Place;
  record: MessageRecord;
  layout: ColumnLayout;
  inputRef: RefObject<HTMLInputElement | null>;
  onPlace: (part: Partial<Place>) => void;
  onLayout: (layout: ColumnLayout) => void;
  onStep: (direction: 1 | -1) => void;
  onLeave: () => void;
}

const groupStyle = { '& .MuiToggleButton-root': { px: 2, py: 0, height: 32 } };

/** Which messages are shown, and how. */
export const InspectorBar = (props: InspectorBarProps) => {
  const { t } = useTexts();
  const { place, record, onPlace } = props;
  const [draft, setDraft] = useState(place.filter);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const applied = useRef(place.filter);
  const filter = useMemo(() => parseFilter(draft), [draft]);

  // A filter from elsewhere: a link, a view, the address.
  useEffect(() => {
    if (place.filter === applied.current) return;
    applied.current = place.filter;
    setDraft(place.filter);
  }, [place.filter]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const apply = (text: string): void => {
    clearTimeout(timer.current);
    applied.current = text.trim();
    if (text.trim() !== place.filter) onPlace({ filter: text.trim() });
  };
  const write = (text: string, done: boolean): void => {
    setDraft(text);
    clearTimeout(timer.current);
    if (done) apply(text);
    else timer.current = setTimeout(() => apply(text), PAUSE_MS);
  };

  return (
    <Box role="search" aria-label={t('messages.filterBar')} sx={{ pb: 3, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <ViewsMenu
          place={place}
          onChoose={(text, mode) => {
            clearTimeout(timer.current);
            applied.current = text;
            setDraft(text);
            onPlace({ filter: text, mode });
          }}
        />
        <FilterInput
          draft={draft}
          inputRef={props.inputRef}
          onDraft={write}
          onLeave={props.onLeave}
        />
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('inspector.modeLabel')}
          value={place.mode}
          onChange={(_, mode: Mode | null) => mode !== null && onPlace({ mode })}
          sx={groupStyle}
        >
          <ToggleButton value="filter">{t('inspector.mode.filter')}</ToggleButton>
          <ToggleButton value="highlight">{t('inspector.mode.highlight')}</ToggleButton>
        </ToggleButtonGroup>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('inspector.shapeLabel')}
          value={place.shape}
          onChange={(_, shape: Shape | null) => shape !== null && onPlace({ shape })}
          sx={groupStyle}
        >
          <ToggleButton value="exchanges">{t('inspector.shape.exchanges')}</ToggleButton>
          <ToggleButton value="frames">{t('inspector.shape.frames')}</ToggleButton>
        </ToggleButtonGroup>
        <ColumnsMenu layout={props.layout} onChange={props.onLayout} />
      </Box>
      {(filter.tokens.length > 0 || record.phase === 'searching') && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 30 }}>
          <FilterChips filter={filter} onChange={(text) => write(text, true)} />
          {filter.tokens.length > 0 && (
            <Button onClick={() => write('', true)} sx={{ flex: 'none' }}>
              {t('messages.clearFilter')}
            </Button>
          )}
          <Box sx={{ flex: 1 }} />
          <SearchState record={record} />
          {place.mode === 'highlight' && filter.tokens.length > 0 && (
            <MatchSteps onStep={props.onStep} />
          )}
        </Box>
      )}
    </Box>
  );
};
