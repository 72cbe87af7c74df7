import type { LocalDay } from '@shared/local-days';
import type { Sample } from '@shared/model/meter';
import type { EnergyBy, EnergyFigures, EnergyReport, EnergyRow } from '@shared/model/report';
import { costOf } from '@shared/tariff-cost';
import type { Core } from '../context';
import { readTotals } from '../meter-values';
import { endOf, readingsUpTo, type SessionRow, sessionsBetween } from '../storage/sessions';
import type { Storage } from '../storage/storage';
import { findTag } from '../storage/tags';
import { createTariffAt, type TariffAt } from '../storage/tariffs';
import { createTurns, mapInTurns } from '../turns';
import { type Period, partsOf } from './period';

export interface EnergyQuery extends Period {
  readonly by: EnergyBy;
  readonly cpId?: string | undefined;
  readonly connectorId?: number | undefined;
  readonly idTag?: string | undefined;
}

const mostRows = 5_000;

interface Sums extends Omit<EnergyFigures, 'costs'> {
  costs: Map<string, { amount: number; sessions: number }>;
}

type Subject = Omit<EnergyRow, keyof EnergyFigures>;

/** Walks over the transactions of the period; nothing is kept, so late and changed ones are right. */
export const energyReport = async (core: Core, query: EnergyQuery): Promise<EnergyReport> => {
  const { storage } = core;
  const parts = await partsOf(query, query.by === 'day');
  const total = emptySums();
  const rows = new Map<string, { subject: Subject; sums: Sums }>();
  const subjectOf = createSubjectOf(storage, query.by);
  const tariffAt = createTariffAt(storage);
  const turn = createTurns();
  // A day without a transaction is a row too.
  if (query.by === 'day') {
    for (const part of parts) {
      rows.set(part.day, { subject: { ...noSubject, day: part.day }, sums: emptySums() });
    }
  }
  for await (const sessions of sessionsBetween(storage, query.from, query.to)) {
    for (const session of sessions) {
      if (!isAsked(session, query)) continue;
      for (const share of sharesOf(storage, session, parts, tariffAt)) {
        const { key, subject } = subjectOf(session, share.part);
        let row = rows.get(key);
        if (row === undefined) {
          row = { subject, sums: emptySums() };
          rows.set(key, row);
        }
        add(row.sums, share);
        add(total, share);
      }
      await turn();
    }
  }
  const all = [...rows.values()];
  if (query.by !== 'day') all.sort((one, other) => other.sums.energyWh - one.sums.energyWh);
  return {
    from: new Date(query.from).toISOString(),
    to: new Date(query.to).toISOString(),
    timeZone: query.timeZone,
    by: query.by,
    rows: await mapInTurns(all.slice(0, mostRows), turn, ({ subject, sums }) => ({
      ...subject,
      ...figuresOf(sums),
    })),
    omittedRows: Math.max(0, all.length - mostRows),
    total: figuresOf(total),
  };
};

const isAsked = (session: SessionRow, { cpId, connectorId, idTag }: EnergyQuery): boolean =>
  (cpId === undefined || session.chargePointId === cpId) &&
  (connectorId === undefined || session.connectorId === connectorId) &&
  (idTag === undefined || session.idTag.toLowerCase() === idTag.toLowerCase());

const noSubject: Subject = {
  day: null,
  chargePointId: null,
  connectorId: null,
  idTag: null,
  parentIdTag: null,
};

type SubjectOf = (session: SessionRow, part: LocalDay) => { key: string; subject: Subject };

const createSubjectOf = (storage: Storage, by: EnergyBy): SubjectOf => {
  const parents = new Map<string, string | null>();
  const parentOf = (idTag: string): string | null => {
    const known = parents.get(idTag);
    if (known !== undefined) return known;
    const parent = findTag(storage, idTag)?.parentIdTag ?? null;
    parents.set(idTag, parent);
    return parent;
  };
  return (session, { day }) => {
    const { chargePointId, connectorId, idTag } = session;
    if (by === 'day') return { key: day, subject: { ...noSubject, day } };
    if (by === 'chargePoint')
      return { key: chargePointId, subject: { ...noSubject, chargePointId } };
    if (by === 'connector') {
      const subject = { ...noSubject, chargePointId, connectorId };
      return { key: `${connectorId} ${chargePointId}`, subject };
    }
    const parentIdTag = parentOf(idTag.toLowerCase());
    if (by === 'tag') {
      return { key: idTag.toLowerCase(), subject: { ...noSubject, idTag, parentIdTag } };
    }
    return { key: parentIdTag?.toLowerCase() ?? '', subject: { ...noSubject, parentIdTag } };
  };
};

/** What of a transaction belongs to a part of the period. */
interface Share {
  readonly part: LocalDay;
  readonly energyWh: number;
  readonly connectedMs: number;
  readonly isStart: boolean;
  readonly isReset: boolean;
  readonly isBookedAtEnd: boolean;
  readonly cost: { readonly currency: string; readonly amount: number } | undefined;
}

/**
 * Divides a transaction at the ends of the parts. What was counted up to the last reading before
 * an end lies before it; without a reading all of it lies where the transaction ended. The same
 * goes for one whose register fell, as its readings do not add up (B14).
 */
const sharesOf = (
  storage: Storage,
  session: SessionRow,
  parts: readonly LocalDay[],
  tariffAt: TariffAt,
): Share[] => {
  const start = session.startedAt;
  const end = endOf(session);
  const energyAt = createEnergyAt(storage, session, end);
  const shares: Share[] = [];
  for (let index = firstPart(parts, start); index < parts.length; index++) {
    const part = parts[index] as LocalDay;
    // A moment that is the end of one part is the beginning of the next, where starts belong.
    const isStart = start >= part.from && start < part.to;
    if (!isStart && (start >= part.to || end <= part.from)) {
      if (part.from > end) break;
      continue;
    }
    const isEnd = end <= part.to && (end > part.from || isStart);
    const energyWh =
      (isEnd ? (session.energyWh ?? 0) : energyAt.at(part.to)) - energyAt.at(part.from);
    shares.push({
      part,
      energyWh,
      connectedMs: Math.max(0, Math.min(end, part.to) - Math.max(start, part.from)),
      isStart,
      isReset: isStart && session.registerResetAt !== null,
      isBookedAtEnd: isEnd && energyAt.isUnknown(),
      cost: isEnd ? finalCost(session, tariffAt) : undefined,
    });
  }
  return shares;
};

/** The first part that ends behind a moment. */
const firstPart = (parts: readonly LocalDay[], at: number): number => {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as LocalDay).to > at) high = middle;
    else low = middle + 1;
  }
  return low;
};

const createEnergyAt = (storage: Storage, session: SessionRow, end: number) => {
  const { startedAt, meterStart, energyWh, registerResetAt, transactionId } = session;
  let asked = 0;
  let found = 0;
  let last: { at: number; value: number } | undefined;
  const counted = (at: number): number => {
    asked++;
    if (meterStart === null || registerResetAt !== null) return 0;
    for (const samples of readingsUpTo(storage, transactionId, at)) {
      const { energyWh: register } = readTotals(JSON.parse(samples) as Sample[]);
      if (register === null) continue;
      found++;
      return Math.min(Math.max(0, register - meterStart), energyWh ?? 0);
    }
    return 0;
  };
  return {
    /** What was counted up to a moment. */
    at: (at: number): number => {
      if (at <= startedAt) return 0;
      if (at >= end) return energyWh ?? 0;
      // The end of a part is the beginning of the next one.
      if (last?.at !== at) last = { at, value: counted(at) };
      return last.value;
    },
    isUnknown: (): boolean => asked > 0 && found === 0 && (energyWh ?? 0) > 0,
  };
};

/** What a transaction that ended costs, where that is known. */
const finalCost = (session: SessionRow, tariffAt: TariffAt): Share['cost'] => {
  if (session.state === 'active') return undefined;
  const prices = tariffAt(session.chargePointId, session.startedAt);
  if (prices === undefined) return undefined;
  const { amount, currency } = costOf(session, prices);
  return amount === null ? undefined : { amount, currency };
};

const emptySums = (): Sums => ({
  sessions: 0,
  energyWh: 0,
  connectedSeconds: 0,
  costs: new Map(),
  registerResets: 0,
  bookedAtEnd: 0,
});

const add = (sums: Sums, share: Share): void => {
  sums.energyWh += share.energyWh;
  sums.connectedSeconds += share.connectedMs / 1000;
  if (share.isStart) sums.sessions++;
  if (share.isReset) sums.registerResets++;
  if (share.isBookedAtEnd) sums.bookedAtEnd++;
  if (share.cost === undefined) return;
  const cost = sums.costs.get(share.cost.currency) ?? { amount: 0, sessions: 0 };
  cost.amount += share.cost.amount;
  cost.sessions++;
  sums.costs.set(share.cost.currency, cost);
};

const figuresOf = (sums: Sums): EnergyFigures => ({
  ...sums,
  energyWh: Math.round(sums.energyWh * 1000) / 1000,
  connectedSeconds: Math.round(sums.connectedSeconds),
  costs: [...sums.costs].map(([currency, { amount, sessions }]) => ({
    currency,
    amount: Math.round(amount * 1000) / 1000,
    sessions,
  })),
});
