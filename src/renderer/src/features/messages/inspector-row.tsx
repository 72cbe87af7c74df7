import type { Marker } from '@shared/model/marker';
import { type ComponentProps, type MouseEvent, memo } from 'react';
import { useTexts } from '../../i18n';
import { ARROW_PX, type Clock, type PlacedColumn } from './columns';
import { Glyph } from './glyph';
import type { Item } from './items';
import { cellOf } from './row-cells';
import { ROW_PX } from './row-styles';

/** The parts of an ARIA grid. Focus stays on the grid itself, which names its active row. */
export const Part = (props: ComponentProps<'div'>) => <div {...props} />;

export const rowId = (id: number): string => `message-${id}`;

interface InspectorRowProps {
  item: Item;
  index: number;
  columns: readonly PlacedColumn[];
  clock: Clock;
  previousAt: string | null;
  selected: boolean;
  active: boolean;
  /** Null where nothing is highlighted. */
  lit: boolean | null;
  onPick: (item: Item, index: number, event: MouseEvent) => void;
}

/** One exchange or frame in one line. */
export const InspectorRow = memo((props: InspectorRowProps) => {
  const texts = useTexts();
  const { item, index, columns, clock, previousAt, selected, active, lit } = props;
  const classes = ['line', 'row'];
  if (active) classes.push('active');
  if (lit === true) classes.push('lit');
  if (lit === false) classes.push('dimmed');
  return (
    <Part
      role="row"
      id={rowId(item.id)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes.join(' ')}
      onClick={(event) => props.onPick(item, index, event)}
      style={{ top: index * ROW_PX }}
    >
      {columns.map(({ id, px }) => {
        const context = { clock, previousAt, arrows: px === ARROW_PX };
        const { content, title, more = '' } = cellOf(id, item, context, texts);
        return (
          <Part key={id} role="gridcell" className={`cell ${more}`} title={title}>
            {content}
          </Part>
        );
      })}
    </Part>
  );
});

interface MarkerRowProps {
  marker: Marker;
  index: number;
  columnCount: number;
  onDelete: ((marker: Marker) => void) | null;
}

/** A word that a person has put between the messages. */
export const MarkerRow = memo(({ marker, index, columnCount, onDelete }: MarkerRowProps) => {
  const { t, format } = useTexts();
  return (
    <Part
      role="row"
      aria-rowindex={index + 2}
      className="line row marker"
      style={{ top: index * ROW_PX }}
    >
      <Part
        role="gridcell"
        aria-colspan={columnCount}
        className="cell iconed"
        style={{ flex: 1 }}
        title={format.instant(marker.at)}
      >
        <Glyph name="marker" title={t('inspector.marker')} />
        <span className="cut">{marker.label}</span>
        <span className="quiet mono">
          {format.clock(marker.at)}
          {marker.chargePointId === null ? '' : ` · ${marker.chargePointId}`}
        </span>
      </Part>
      {onDelete !== null && (
        <Part role="gridcell">
          <button
            type="button"
            className="remove"
            tabIndex={-1}
            onClick={() => onDelete(marker)}
            title={t('inspector.deleteMarker', { label: marker.label })}
          >
            <Glyph name="remove" title={t('inspector.deleteMarker', { label: marker.label })} />
          </button>
        </Part>
      )}
    </Part>
  );
});
