import type { OccupancyState } from '@shared/model/report';
import type { Core } from '../context';
import {
  connectionsBehind,
  connectionsUpTo,
  firstConnectionAt,
  type Opened,
  type Place,
  statusAt,
  statusesBehind,
  type TimedStatus,
} from '../storage/status-times';

/** A time in which a connector was the same; epoch milliseconds. */
export interface TimedSpan {
  from: number;
  to: number;
  readonly state: OccupancyState;
  readonly status: string | null;
  readonly errorCode: string | null;
}

/** The statuses of OCPP 1.6 §7.7 in the words of a depot. */
const states: Readonly<Record<string, OccupancyState>> = {
  Available: 'available',
  Preparing: 'occupied',
  Charging: 'occupied',
  SuspendedEVSE: 'occupied',
  SuspendedEV: 'occupied',
  Finishing: 'occupied',
  Reserved: 'occupied',
  Unavailable: 'unavailable',
  Faulted: 'faulted',
};

export const stateOf = (status: string | null | undefined): OccupancyState =>
  states[status ?? ''] ?? 'unknown';

const rowsPerSlice = 100;

type Turn = () => Promise<void> | undefined;

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * The times without any connection, in order. Before the first connection that is known of,
 * nothing is said: it may have been connected.
 */
export const offlineGaps = async (
  { storage }: Pick<Core, 'storage'>,
  chargePointId: string,
  from: number,
  to: number,
  turn: Turn,
): Promise<Gap[]> => {
  const first = firstConnectionAt(storage, chargePointId);
  if (first === null || first >= to) return [];
  const gaps: Gap[] = [];
  let onlineUntil = Math.max(from, first);
  const take = ({ openedAt, closedAt }: Opened): void => {
    if (openedAt > onlineUntil) gaps.push({ from: onlineUntil, to: openedAt });
    onlineUntil = Math.max(onlineUntil, closedAt ?? to);
  };
  connectionsUpTo(storage, chargePointId, from).forEach(take);
  let last: Pick<Opened, 'openedAt' | 'connectionId'> = {
    openedAt: from,
    connectionId: Number.MAX_SAFE_INTEGER,
  };
  for (;;) {
    const opened = connectionsBehind(storage, chargePointId, last, to, rowsPerSlice);
    opened.forEach(take);
    if (opened.length < rowsPerSlice) break;
    last = opened.at(-1) as Opened;
    await turn();
  }
  if (onlineUntil < to) gaps.push({ from: onlineUntil, to });
  return gaps;
};

/** What a connector was, one span after the other from `from` to `to`, without a hole. */
export const walkSpans = async (
  { storage }: Pick<Core, 'storage'>,
  place: Place,
  period: { readonly from: number; readonly to: number },
  gaps: readonly Gap[],
  turn: Turn,
  each: (span: TimedSpan) => void,
): Promise<void> => {
  const { from, to } = period;
  if (from >= to) return;
  const emit = cutByGaps(gaps, each);
  let current: Pick<TimedStatus, 'status' | 'errorCode'> | undefined = statusAt(
    storage,
    place,
    from,
  );
  let since = from;
  let behind = { at: from, id: Number.MAX_SAFE_INTEGER };
  for (;;) {
    const changes = statusesBehind(storage, place, behind, to, rowsPerSlice);
    for (const change of changes) {
      emit(since, change.at, current);
      since = change.at;
      current = change;
    }
    await turn();
    const last = changes.at(-1);
    if (last === undefined || changes.length < rowsPerSlice) break;
    behind = last;
  }
  emit(since, to, current);
};

/** While there is no connection a connector is offline, whatever it said last. */
const cutByGaps = (gaps: readonly Gap[], each: (span: TimedSpan) => void) => {
  let next = 0;
  return (
    from: number,
    to: number,
    status: Pick<TimedStatus, 'status' | 'errorCode'> | undefined,
  ): void => {
    const told = { status: status?.status ?? null, errorCode: status?.errorCode ?? null };
    const state = stateOf(told.status);
    let at = from;
    while (at < to) {
      let gap = gaps[next];
      while (gap !== undefined && gap.to <= at) gap = gaps[++next];
      if (gap === undefined || gap.from >= to) {
        each({ from: at, to, state, ...told });
        return;
      }
      if (gap.from > at) each({ from: at, to: gap.from, state, ...told });
      const until = Math.min(gap.to, to);
      each({ from: Math.max(at, gap.from), to: until, state: 'offline', ...told });
      at = until;
    }
  };
};
