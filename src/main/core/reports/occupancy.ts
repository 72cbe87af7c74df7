import type { LocalDay } from '@shared/local-days';
import {
  type OccupancyBy,
  type OccupancyFigures,
  type OccupancyReport,
  type OccupancyRow,
  type OccupancyState,
  occupancyStates,
  type Timeline,
} from '@shared/model/report';
import type { Core } from '../context';
import { toInstant } from '../storage/instant';
import { type Place, reportedConnectors, statusAt } from '../storage/status-times';
import { createTurns, mapInTurns, type Turns } from '../turns';
import { type Period, partsOf } from './period';
import { type Gap, offlineGaps, stateOf, type TimedSpan, walkSpans } from './spans';

export interface OccupancyQuery extends Period {
  readonly cpId?: string | undefined;
  readonly connectorId?: number | undefined;
}

const mostRows = 5_000;
const mostConnectors = 500;
const mostSpans = 1_000;

interface Sums {
  readonly ms: Record<OccupancyState, number>;
  chargingMs: number;
  faults: number;
}

type Subject = Omit<OccupancyRow, keyof OccupancyFigures>;

/** What has not come yet is no part of a report. */
const untilNow = <P extends Period>(core: Core, query: P): P => ({
  ...query,
  to: Math.max(query.from, Math.min(query.to, core.now())),
});

export const occupancyReport = async (
  core: Core,
  asked: OccupancyQuery & { readonly by: OccupancyBy },
): Promise<OccupancyReport> => {
  const query = untilNow(core, asked);
  const parts = await partsOf(query, query.by === 'day');
  const total = emptySums();
  const rows = new Map<string, { subject: Subject; sums: Sums }>();
  await walkConnectors(core, query, async (place, gaps, turn) => {
    const sumsOf = (part: LocalDay): Sums => {
      const { key, subject } = subjectOf(query.by, place, part);
      let row = rows.get(key);
      if (row === undefined) {
        row = { subject, sums: emptySums() };
        rows.set(key, row);
      }
      return row.sums;
    };
    const add = createAdder(parts, sumsOf, total);
    add.before(statusAt(core.storage, place, query.from)?.status);
    await walkSpans(core, place, query, gaps, turn, add.span);
  });
  const all = [...rows.values()];
  if (query.by === 'day') {
    all.sort((one, other) => ((one.subject.day ?? '') < (other.subject.day ?? '') ? -1 : 1));
  }
  return {
    from: toInstant(query.from),
    to: toInstant(query.to),
    timeZone: query.timeZone,
    by: query.by,
    rows: await mapInTurns(all.slice(0, mostRows), createTurns(), ({ subject, sums }) => ({
      ...subject,
      ...figuresOf(sums),
    })),
    omittedRows: Math.max(0, all.length - mostRows),
    total: figuresOf(total),
  };
};

/** The spans themselves, connector by connector. */
export const timeline = async (core: Core, asked: OccupancyQuery): Promise<Timeline> => {
  const query = untilNow(core, asked);
  const rows: Timeline['rows'] = [];
  let omittedRows = 0;
  await walkConnectors(core, query, async (place, gaps, turn) => {
    if (rows.length >= mostConnectors) {
      omittedRows++;
      return;
    }
    const spans: TimedSpan[] = [];
    let isCut = false;
    await walkSpans(core, place, query, gaps, turn, (span) => {
      if (span.from === span.to) return;
      const last = spans.at(-1);
      if (
        last !== undefined &&
        last.state === span.state &&
        last.status === span.status &&
        last.errorCode === span.errorCode
      ) {
        last.to = span.to;
      } else if (spans.length < mostSpans) spans.push({ ...span });
      else isCut = true;
    });
    rows.push({
      ...place,
      isCut,
      spans: spans.map((span) => ({
        ...span,
        from: toInstant(span.from),
        to: toInstant(span.to),
      })),
    });
  });
  return { from: toInstant(query.from), to: toInstant(query.to), rows, omittedRows };
};

type EachConnector = (place: Place, gaps: readonly Gap[], turn: Turns) => Promise<void>;

const walkConnectors = async (
  core: Core,
  query: OccupancyQuery,
  each: EachConnector,
): Promise<void> => {
  const turn = createTurns();
  let gaps: { readonly chargePointId: string; readonly gaps: Gap[] } | undefined;
  for (const { chargePointId, connectorId } of reportedConnectors(core.storage)) {
    if (query.cpId !== undefined && query.cpId !== chargePointId) continue;
    if (query.connectorId !== undefined && query.connectorId !== connectorId) continue;
    // The connectors of a charge point follow each other.
    if (gaps?.chargePointId !== chargePointId) {
      const found = await offlineGaps(core, chargePointId, query.from, query.to, turn);
      gaps = { chargePointId, gaps: found };
    }
    await each({ chargePointId, connectorId }, gaps.gaps, turn);
    await turn();
  }
};

const subjectOf = (
  by: OccupancyBy,
  { chargePointId, connectorId }: Place,
  { day }: LocalDay,
): { key: string; subject: Subject } => {
  const none: Subject = { day: null, chargePointId: null, connectorId: null };
  if (by === 'day') return { key: day, subject: { ...none, day } };
  if (by === 'chargePoint') return { key: chargePointId, subject: { ...none, chargePointId } };
  const subject = { ...none, chargePointId, connectorId };
  return { key: `${connectorId} ${chargePointId}`, subject };
};

/** Adds the spans of a connector, which come in order, to the parts they lie in. */
const createAdder = (parts: readonly LocalDay[], sumsOf: (part: LocalDay) => Sums, total: Sums) => {
  let index = 0;
  let wasFaulted = false;
  let open: { part: LocalDay; sums: Sums } | undefined;
  const sumsAt = (part: LocalDay): Sums => {
    if (open?.part !== part) open = { part, sums: sumsOf(part) };
    return open.sums;
  };
  return {
    before: (status: string | null | undefined): void => {
      wasFaulted = stateOf(status) === 'faulted';
    },
    span: ({ from, to, state, status }: TimedSpan): void => {
      let part = parts[index];
      while (part !== undefined && part.to <= from) part = parts[++index];
      if (part === undefined) return;
      // It counts by what it said, so that a fault that outlasts a lost connection is one.
      const isFaulted = stateOf(status) === 'faulted';
      if (isFaulted && !wasFaulted) {
        sumsAt(part).faults++;
        total.faults++;
      }
      wasFaulted = isFaulted;
      for (let at = from; at < to && part !== undefined; part = parts[++index]) {
        const until = Math.min(to, part.to);
        for (const sums of [sumsAt(part), total]) {
          sums.ms[state] += until - at;
          if (state === 'occupied' && status === 'Charging') sums.chargingMs += until - at;
        }
        at = until;
        if (at >= to) break;
      }
    },
  };
};

const emptySums = (): Sums => ({ ms: zeroes(), chargingMs: 0, faults: 0 });

export const zeroes = (): Record<OccupancyState, number> => ({
  available: 0,
  occupied: 0,
  faulted: 0,
  unavailable: 0,
  offline: 0,
  unknown: 0,
});

const figuresOf = ({ ms, chargingMs, faults }: Sums): OccupancyFigures => {
  const all = occupancyStates.reduce((sum, state) => sum + ms[state], 0);
  const known = all - ms.unknown;
  const seconds = zeroes();
  const percent = zeroes();
  for (const state of occupancyStates) {
    seconds[state] = Math.round(ms[state] / 1000);
    const of = state === 'unknown' ? all : known;
    percent[state] = of === 0 ? 0 : Math.round((ms[state] / of) * 1000) / 10;
  }
  return { seconds, percent, chargingSeconds: Math.round(chargingMs / 1000), faults };
};
