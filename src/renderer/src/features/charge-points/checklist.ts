import type { ServerStatus } from '@shared/api/server';
import type { ConnectionAttempt } from '@shared/model/attempt';
import type { ChargePoint } from '@shared/model/charge-point';

/** From the open port to a charge point that reports what it does, in the order in which it happens. */
export const checklistSteps = ['listening', 'knocked', 'handshake', 'boot', 'status'] as const;
export type ChecklistStep = (typeof checklistSteps)[number];

/** Why a step has not come about, for what there is something to do. */
export type ChecklistProblem =
  | { readonly kind: 'no-server' }
  | { readonly kind: 'loopback-only' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'refused'; readonly attempt: ConnectionAttempt }
  | {
      readonly kind: 'no-boot' | 'boot-not-accepted' | 'no-status';
      readonly chargePointId: string;
    };

export interface ChecklistItem {
  readonly step: ChecklistStep;
  /** done; waiting: it is the next; failed: it should have come by now; later: others come first. */
  readonly state: 'done' | 'waiting' | 'failed' | 'later';
  /** Who did it. */
  readonly by: string | null;
  readonly problem: ChecklistProblem | null;
}

export interface ChecklistFacts {
  readonly status: ServerStatus | null;
  readonly reachable: boolean;
  /** Latest first. */
  readonly attempts: readonly ConnectionAttempt[];
  readonly chargePoints: readonly ChargePoint[];
  /** When somebody began to watch. */
  readonly since: number;
  readonly now: number;
}

/** So long nobody has knocked: then something is likely in the way. */
export const nobodyAfterMs = 60_000;
/** So long after its connection, a charge point has usually booted and reported its connectors. */
const silentAfterMs = 30_000;

const hasReported = ({ connectors }: ChargePoint): boolean =>
  connectors.some(({ statusAt }) => statusAt !== null);

/** Whether a charge point has come all the way. */
export const isComplete = (chargePoints: Iterable<ChargePoint>): boolean => {
  for (const chargePoint of chargePoints) if (hasReported(chargePoint)) return true;
  return false;
};

/** The charge point that has come farthest; who is here counts more than who has left. */
const farthest = (chargePoints: readonly ChargePoint[]): ChargePoint | undefined => {
  const rank = (one: ChargePoint): number =>
    (hasReported(one) ? 4 : 0) + (one.lastBootAt === null ? 0 : 2) + (one.connected ? 1 : 0);
  return chargePoints
    .filter(({ lastSeenAt, connected }) => connected || lastSeenAt !== null)
    .toSorted((a, b) => rank(b) - rank(a))[0];
};

const problemOf = (step: ChecklistStep, facts: ChecklistFacts): ChecklistProblem | null => {
  const { status, reachable, attempts, chargePoints, since, now } = facts;
  const [latest] = attempts;
  const here = farthest(chargePoints);
  const connectedAt = here?.link?.connectedAt;
  const isSilent = connectedAt !== undefined && now - Date.parse(connectedAt) > silentAfterMs;
  switch (step) {
    case 'listening':
      return reachable ? null : { kind: 'no-server' };
    case 'knocked':
      if (status?.urls.every(({ loopback }) => loopback)) return { kind: 'loopback-only' };
      return now - since > nobodyAfterMs ? { kind: 'nobody' } : null;
    case 'handshake':
      return latest === undefined ? null : { kind: 'refused', attempt: latest };
    case 'boot':
      return isSilent ? { kind: 'no-boot', chargePointId: here?.chargePointId ?? '' } : null;
    case 'status':
      if (here !== undefined && here.bootStatus !== null && here.bootStatus !== 'Accepted') {
        return { kind: 'boot-not-accepted', chargePointId: here.chargePointId };
      }
      return isSilent ? { kind: 'no-status', chargePointId: here?.chargePointId ?? '' } : null;
  }
};

/** How far the first charge point has come; the first step that is missing says what is in its way. */
export const checklistOf = (facts: ChecklistFacts): ChecklistItem[] => {
  const { status, reachable, attempts, chargePoints } = facts;
  const here = farthest(chargePoints);
  const by = here?.chargePointId ?? null;
  const done: Record<ChecklistStep, string | null | false> = {
    listening: status !== null && reachable ? (status.urls[0]?.url ?? status.ocppUrl) : false,
    knocked:
      here?.link?.remoteAddress ?? attempts[0]?.remoteAddress ?? (here === undefined ? false : by),
    handshake: here === undefined ? false : by,
    boot: here === undefined || here.lastBootAt === null ? false : by,
    status: here !== undefined && hasReported(here) ? by : false,
  };
  const next = checklistSteps.find((step) => done[step] === false);
  return checklistSteps.map((step) => {
    const who = done[step];
    if (who !== false) return { step, state: 'done', by: who, problem: null };
    if (step !== next) return { step, state: 'later', by: null, problem: null };
    const problem = problemOf(step, facts);
    return { step, state: problem === null ? 'waiting' : 'failed', by: null, problem };
  });
};
