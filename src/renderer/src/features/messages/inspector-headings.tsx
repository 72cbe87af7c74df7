import { type PointerEvent, useState } from 'react';
import { useTexts } from '../../i18n';
import {
  ARROW_PX,
  type ColumnId,
  type ColumnLayout,
  endColumns,
  moved,
  type PlacedColumn,
  resized,
} from './columns';
import { Part } from './inspector-row';

interface InspectorHeadingsProps {
  columns: readonly PlacedColumn[];
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
}

/** The names of the columns: pulled at their edge they change their width, moved onto another they take its place. */
export const InspectorHeadings = ({ columns, layout, onLayout }: InspectorHeadingsProps) => {
  const { t } = useTexts();
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const [over, setOver] = useState<ColumnId | null>(null);
  const [pulled, setPulled] = useState<{ id: ColumnId; x: number; px: number } | null>(null);

  const pull = (event: PointerEvent<HTMLSpanElement>, { id, px }: PlacedColumn): void => {
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setPulled({ id, x: event.clientX, px });
  };
  const drop = (onto: ColumnId): void => {
    if (dragged !== null) onLayout(moved(layout, dragged, layout.order.indexOf(onto)));
    setDragged(null);
    setOver(null);
  };

  return (
    <Part role="row" aria-rowindex={1} className="line headings">
      {columns.map((column) => {
        const { id } = column;
        return (
          <Part
            key={id}
            role="columnheader"
            className={[
              'cell',
              endColumns.has(id) ? 'end' : '',
              over === id && dragged !== id ? 'over' : '',
            ].join(' ')}
            draggable={pulled === null}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(id);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(id);
            }}
            onDrop={() => drop(id)}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <span className={column.px === ARROW_PX ? 'unseen' : 'name'}>
              {t(`inspector.column.${id}`)}
            </span>
            <span
              aria-hidden
              className={pulled?.id === id ? 'edge pulled' : 'edge'}
              onPointerDown={(event) => pull(event, column)}
              onPointerMove={(event) => {
                if (pulled?.id !== id) return;
                onLayout(resized(layout, id, pulled.px + event.clientX - pulled.x));
              }}
              onPointerUp={() => setPulled(null)}
              onPointerCancel={() => setPulled(null)}
            />
          </Part>
        );
      })}
    </Part>
  );
};
