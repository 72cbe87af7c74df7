// How a power limit is shared among the sessions of a site. Pure: everything it knows is in the question.

/** equal: everyone the same as far as they can take it. first-come: whoever started earlier has all they can take. */
export const siteStrategies = ['equal', 'first-come'] as const;
export type SiteStrategy = (typeof siteStrategies)[number];

/** One session that can be told a limit. All amounts are in the unit of the site: W, or A per phase. */
export interface PlanSession {
  readonly key: string;
  readonly startedAtMs: number;
  /** The most its connector can take. */
  readonly most: number;
  /** Below this it cannot charge; it gets as much or nothing. */
  readonly least: number;
  /** What it was seen to use at most, with some air; null: whatever it gets. */
  readonly wants: number | null;
  /** Since when it has been allowed to charge without a pause; null while it waits. */
  readonly chargingSinceMs: number | null;
  /** Since when it has been waiting; null while it charges. */
  readonly waitingSinceMs: number | null;
}

export interface PlanQuestion {
  readonly limit: number;
  /** What others than these sessions may draw at most. */
  readonly reserve: number;
  readonly strategy: SiteStrategy;
  readonly sessions: readonly PlanSession[];
  readonly nowMs: number;
  /** How long one may charge while others wait. */
  readonly turnMs: number;
}

/**
 * full: all that its connector can take. wants: all that its vehicle uses. share: as much as the
 * others. rest: what those before it left over. waiting: nothing, until it is its turn.
 */
export const grantReasons = ['full', 'wants', 'share', 'rest', 'waiting'] as const;
export type GrantReason = (typeof grantReasons)[number];

export interface Grant {
  readonly key: string;
  readonly amount: number;
  readonly why: GrantReason;
}

/** A limit has one decimal at most (OCPP 1.6 §7.14), so everything is counted in whole tenths. */
const tenthsBelow = (amount: number): number => Math.floor(amount * 10 + 1e-6);

interface Counted {
  readonly session: PlanSession;
  /** In tenths. */
  readonly least: number;
  readonly cap: number;
}

const count = (session: PlanSession): Counted => {
  const most = tenthsBelow(session.most);
  const least = Math.min(Math.ceil(session.least * 10 - 1e-6), most);
  const wants = session.wants === null ? most : Math.ceil(session.wants * 10 - 1e-6);
  return { session, least, cap: Math.min(most, Math.max(least, wants)) };
};

/**
 * What each session may draw. The grants and the reserve together are never more than the limit,
 * and nobody gets less than it needs to charge unless it gets nothing.
 */
export const planSite = (question: PlanQuestion): Grant[] => {
  const available = Math.max(0, tenthsBelow(question.limit - question.reserve));
  const counted = question.sessions.map(count);
  const granted =
    question.strategy === 'equal'
      ? shareEqually(inTurn(counted, question), available)
      : serveInOrder(counted.toSorted(byStart), available);
  return counted.map((one) => toGrant(one, granted.get(one) ?? 0, question.strategy));
};

const byStart = ({ session: one }: Counted, { session: other }: Counted): number =>
  one.startedAtMs - other.startedAtMs || (one.key < other.key ? -1 : 1);

/** Those in the middle of their turn, then those who wait, longest first, then those whose turn is over. */
const inTurn = (counted: readonly Counted[], { nowMs, turnMs }: PlanQuestion): Counted[] => {
  const rank = ({ session: { chargingSinceMs, waitingSinceMs, startedAtMs } }: Counted) => {
    if (chargingSinceMs === null) return [1, waitingSinceMs ?? startedAtMs] as const;
    return nowMs - chargingSinceMs < turnMs
      ? ([0, chargingSinceMs] as const)
      : ([2, -chargingSinceMs] as const);
  };
  const ranked = counted.map((one) => ({ one, rank: rank(one) }));
  ranked.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || byStart(a.one, b.one));
  return ranked.map(({ one }) => one);
};

/**
 * As many in order as can have what they need to charge. One that would need more than there is
 * at all keeps nobody waiting; one that only has to wait is not overtaken.
 */
const chosen = (ordered: readonly Counted[], available: number): Counted[] => {
  const some: Counted[] = [];
  let left = available;
  for (const one of ordered) {
    if (one.least > available) continue;
    if (one.least > left) break;
    left -= one.least;
    some.push(one);
  }
  return some;
};

/** The highest level that all can be lifted to, each between what it needs and what it can take. */
const shareEqually = (
  ordered: readonly Counted[],
  available: number,
): ReadonlyMap<Counted, number> => {
  const some = chosen(ordered, available);
  const at = ({ least, cap }: Counted, level: number): number =>
    Math.min(cap, Math.max(least, level));
  const sumAt = (level: number): number => some.reduce((sum, one) => sum + at(one, level), 0);
  let low = 0;
  let high = some.reduce((most, { cap }) => Math.max(most, cap), 0);
  while (low < high) {
    const level = Math.ceil((low + high) / 2);
    if (sumAt(level) <= available) low = level;
    else high = level - 1;
  }
  return new Map(some.map((one) => [one, at(one, low)]));
};

const serveInOrder = (
  ordered: readonly Counted[],
  available: number,
): ReadonlyMap<Counted, number> => {
  const granted = new Map<Counted, number>();
  let left = available;
  for (const one of ordered) {
    if (one.least > available) continue;
    if (one.least > left) break;
    const amount = Math.min(one.cap, left);
    granted.set(one, amount);
    left -= amount;
  }
  return granted;
};

const toGrant = ({ session, cap }: Counted, tenths: number, strategy: SiteStrategy): Grant => {
  const why = (): GrantReason => {
    if (tenths === 0) return 'waiting';
    if (tenths < cap) return strategy === 'equal' ? 'share' : 'rest';
    return cap < tenthsBelow(session.most) ? 'wants' : 'full';
  };
  return { key: session.key, amount: tenths / 10, why: why() };
};
