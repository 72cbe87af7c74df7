import type { Grant, PlanSession } from '@shared/site-limit/plan';
import { wantsOf } from '@shared/site-limit/wants';
import type { Core } from '../context';
import type { StoredSite } from '../storage/sites';
import type { Holdings } from './holdings';
import { holdingOf, type Session } from './situation';

/** So long after a new limit what a vehicle draws says nothing about what it wants. */
const settleMs = 15_000;

/** What is remembered of a session between two plans. */
interface Remembered {
  readonly transactionId: number;
  chargingSinceMs: number | null;
  waitingSinceMs: number | null;
  wants: number | null;
  readingAt: number | null;
}

export interface SessionMemory {
  /** What is known of a session from before, with what its latest reading tells. */
  recall(
    site: StoredSite,
    session: Session,
  ): Readonly<Pick<PlanSession, 'wants' | 'chargingSinceMs' | 'waitingSinceMs'>>;
  /** Notes who charges and who waits from now on. */
  takeTurns(grants: ReadonlyMap<string, Grant>): void;
  /** Forgets the sessions that are not there any more. */
  keepOnly(keys: ReadonlySet<string>): void;
}

export const createSessionMemory = (core: () => Core, holdings: Holdings): SessionMemory => {
  const remembered = new Map<string, Remembered>();

  const remember = (session: Session): Remembered => {
    const { key, transaction } = session;
    const known = remembered.get(key);
    if (known?.transactionId === transaction.transactionId) return known;
    // After a restart what was accepted tells who was charging.
    const holding = holdingOf(holdings, session);
    const charges = (holding?.accepted ?? 0) > 0;
    const fresh: Remembered = {
      transactionId: transaction.transactionId,
      chargingSinceMs: charges ? (holding?.sent?.at ?? transaction.startedAt) : null,
      waitingSinceMs: charges ? null : transaction.startedAt,
      wants: null,
      readingAt: transaction.latestAt,
    };
    remembered.set(key, fresh);
    return fresh;
  };

  /** A reading that came while the limit stood still tells what the vehicle wants. */
  const learn = (site: StoredSite, session: Session, memory: Remembered): void => {
    const { latestAt, latestPowerW } = session.transaction;
    if (latestAt === null || latestPowerW === null || latestAt === memory.readingAt) return;
    memory.readingAt = latestAt;
    const holding = holdingOf(holdings, session);
    if (holding?.accepted == null || holding.sent === null || holding.isBusy) return;
    if (core().now() - holding.sent.at < settleMs) return;
    // On how many phases it charges is not known: all of it may flow on one.
    const used = site.unit === 'W' ? latestPowerW : latestPowerW / site.volts;
    memory.wants = wantsOf(used, holding.accepted);
  };

  return {
    recall: (site, session) => {
      const memory = remember(session);
      learn(site, session, memory);
      return memory;
    },
    takeTurns: (grants) => {
      const now = core().now();
      for (const [key, { amount }] of grants) {
        const memory = remembered.get(key);
        if (memory === undefined) continue;
        const charges = amount > 0;
        memory.chargingSinceMs = charges ? (memory.chargingSinceMs ?? now) : null;
        memory.waitingSinceMs = charges ? null : (memory.waitingSinceMs ?? now);
      }
    },
    keepOnly: (keys) => {
      for (const key of remembered.keys()) if (!keys.has(key)) remembered.delete(key);
    },
  };
};
