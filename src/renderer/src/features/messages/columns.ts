/** The columns of the list, in the order they come with. */
export const columnIds = [
  'time',
  'chargePoint',
  'direction',
  'action',
  'connector',
  'summary',
  'result',
  'latency',
  'size',
  'flags',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** How the time of a row is told. */
export const clocks = ['clock', 'delta', 'ago'] as const;
export type Clock = (typeof clocks)[number];

/** What a person has made of the columns; kept in this browser. */
export interface ColumnLayout {
  readonly order: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
  /** Pixels, where they differ from those the column comes with. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  readonly clock: Clock;
}

export const defaultLayout: ColumnLayout = {
  order: columnIds,
  hidden: [],
  widths: {},
  clock: 'clock',
};

/** The width a column has where there is room, and the one below which it is of no use. */
const widths: Readonly<Record<ColumnId, { readonly usual: number; readonly least: number }>> = {
  // Room for the day before the time, in messages of the past.
  time: { usual: 110, least: 98 },
  chargePoint: { usual: 116, least: 62 },
  direction: { usual: 82, least: 20 },
  action: { usual: 150, least: 112 },
  connector: { usual: 76, least: 66 },
  // What a reader skims for.
  summary: { usual: 320, least: 214 },
  // Room for the codes of errors, which are long, before the others get theirs.
  result: { usual: 190, least: 96 },
  latency: { usual: 66, least: 56 },
  size: { usual: 66, least: 62 },
  flags: { usual: 84, least: 62 },
};

const LEAST_PX = 40;
export const MOST_PX = 800;
/** The direction as an arrow alone. */
export const ARROW_PX = 20;
export const GAP_PX = 12;
export const EDGE_PX = 12;

/** In a narrow list these step back, the first one first; what identifies a message stays. */
const steppingBack: readonly ColumnId[] = ['size', 'connector', 'latency', 'summary'];

export const widthOf = (layout: ColumnLayout, id: ColumnId): number =>
  layout.widths[id] ?? widths[id].usual;

export interface PlacedColumn {
  readonly id: ColumnId;
  readonly px: number;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The columns that fit into a list of this width, with the width of each. */
export const placeColumns = (layout: ColumnLayout, listPx: number): PlacedColumn[] => {
  // What a person has pulled to a width has it.
  const leastOf = (id: ColumnId): number => layout.widths[id] ?? widths[id].least;
  const roomFor = (ids: readonly ColumnId[]): number =>
    listPx - 2 * EDGE_PX - GAP_PX * Math.max(0, ids.length - 1) - sumOf(ids.map(leastOf));
  let shown = layout.order.filter((id) => !layout.hidden.includes(id));
  for (const id of steppingBack) {
    if (roomFor(shown) >= 0) break;
    shown = shown.filter((other) => other !== id);
  }
  const room = Math.max(0, roomFor(shown));
  const wished = sumOf(shown.map((id) => widthOf(layout, id) - leastOf(id)));
  const share = wished === 0 ? 0 : Math.min(1, room / wished);
  const pxOf = (id: ColumnId): number => {
    // Half a word says nothing: the direction is told by its arrow, or in full.
    if (id === 'direction' && share < 1 && layout.widths.direction === undefined) return ARROW_PX;
    return Math.floor(leastOf(id) + share * (widthOf(layout, id) - leastOf(id)));
  };
  const rest =
    listPx - 2 * EDGE_PX - GAP_PX * Math.max(0, shown.length - 1) - sumOf(shown.map(pxOf));
  const stretched = (['summary', 'action', 'chargePoint'] as const).find((id) =>
    shown.includes(id),
  );
  return shown.map((id) => ({
    id,
    px: pxOf(id) + (id === stretched ? Math.max(0, rest) : 0),
  }));
};

/** Columns whose values stand at their right edge. */
export const endColumns: ReadonlySet<ColumnId> = new Set(['connector', 'latency', 'size', 'flags']);

export const resized = (layout: ColumnLayout, id: ColumnId, px: number): ColumnLayout => ({
  ...layout,
  widths: {
    ...layout.widths,
    [id]: Math.round(Math.max(LEAST_PX, Math.min(MOST_PX, px))),
  },
});

/** With a column put where another one stands. */
export const moved = (layout: ColumnLayout, id: ColumnId, to: number): ColumnLayout => {
  const others = layout.order.filter((other) => other !== id);
  const at = Math.max(0, Math.min(others.length, to));
  return { ...layout, order: [...others.slice(0, at), id, ...others.slice(at)] };
};

export const toggled = (layout: ColumnLayout, id: ColumnId): ColumnLayout => ({
  ...layout,
  hidden: layout.hidden.includes(id)
    ? layout.hidden.filter((other) => other !== id)
    : [...layout.hidden, id],
});

const STORED_AS = 'ocpp-central.message-columns';

const isColumn = (value: unknown): value is ColumnId =>
  (columnIds as readonly unknown[]).includes(value);

/** What is stored may be of another version, or of somebody's hand: only what makes sense is taken. */
export const readLayout = (text: string | null): ColumnLayout => {
  let stored: Partial<Record<keyof ColumnLayout, unknown>> | null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    return defaultLayout; // Not JSON: as if nothing was stored.
  }
  if (typeof stored !== 'object' || stored === null) return defaultLayout;
  const listed = (value: unknown): ColumnId[] =>
    Array.isArray(value) ? [...new Set(value.filter(isColumn))] : [];
  const order = listed(stored.order);
  const widths = Object.entries(stored.widths ?? {}).filter(
    ([id, px]) => isColumn(id) && typeof px === 'number' && px >= LEAST_PX && px <= MOST_PX,
  );
  return {
    order: [...order, ...columnIds.filter((id) => !order.includes(id))],
    hidden: listed(stored.hidden),
    widths: Object.fromEntries(widths),
    clock: clocks.find((clock) => clock === stored.clock) ?? 'clock',
  };
};

export const storedLayout = (): ColumnLayout => readLayout(localStorage.getItem(STORED_AS));

export const storeLayout = (layout: ColumnLayout): void =>
  localStorage.setItem(STORED_AS, JSON.stringify(layout));
