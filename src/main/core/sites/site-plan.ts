import type { PlannedSession, SitePlan, SiteReserve } from '@shared/model/site';
import { toInstant, toInstantOrNull } from '../storage/instant';
import type { StoredSite } from '../storage/sites';
import { boundOf, type Holdings } from './holdings';
import { gateConnector } from './profiles';
import { type Planned, thresholdOf } from './regulator';
import {
  allowedOf,
  gateObstacle,
  holdingOf,
  type Member,
  obstacleOf,
  type Session,
  withoutLimit,
} from './situation';

/** A reading older than this says nothing about what is drawn now. */
const readingAgeMs = 900_000;

export interface PlanSources {
  readonly holdings: Holdings;
  readonly now: number;
  readonly isQuiet: boolean;
  readonly inForce: number;
  readonly leftovers: number;
}

/** A plan as it is told outside: who gets how much, and why. */
export const sitePlanOf = (site: StoredSite, planned: Planned, sources: PlanSources): SitePlan => {
  const { holdings, now, isQuiet, inForce, leftovers } = sources;
  const { members } = planned.situation;
  const sessions = members.flatMap((member) =>
    member.sessions.map((session) => sessionOf(site, planned, member, session, sources)),
  );
  const reserves = members.flatMap((member) => reserveOf(holdings, member, now) ?? []);
  const { allowed, reserved, planned: sum } = sumOf(holdings, planned);
  const measured = sessions.flatMap((one) => one.measured ?? []);
  return {
    siteId: site.siteId,
    at: toInstant(now),
    state: stateOf(site, { allowed, isQuiet, isMoving: isMoving(planned, sources) }),
    unit: site.unit as SitePlan['unit'],
    limit: site.limit,
    planned: round(sum),
    allowed: round(allowed),
    reserved: round(reserved),
    measured: measured.length === 0 ? null : round(measured.reduce((total, one) => total + one, 0)),
    sessions: sessions.sort((one, other) => (one.startedAt < other.startedAt ? -1 : 1)),
    reserves,
    inForce,
    leftovers,
  };
};

const stateOf = (
  site: StoredSite,
  now: { readonly allowed: number; readonly isQuiet: boolean; readonly isMoving: boolean },
): SitePlan['state'] => {
  if (site.enabled === 0) return 'off';
  if (now.isQuiet) return 'quiet';
  if (now.isMoving) return 'settling';
  return now.allowed > site.limit + 1e-6 ? 'over' : 'kept';
};

/** Whether a limit is on its way or will be, or a default still has to be accepted. */
const isMoving = ({ situation, grants }: Planned, { holdings, now }: PlanSources): boolean =>
  situation.members.some(
    (member) =>
      gateObstacle(holdings, member, now) === 'not-told-yet' ||
      holdings.of(member.chargePointId).some(({ isBusy }) => isBusy) ||
      member.sessions.some((session) => {
        const target = grants.get(session.key)?.amount;
        if (target === undefined) return false;
        return Math.abs(target - allowedOf(holdings, session)) >= thresholdOf(situation.site);
      }),
  );

const sessionOf = (
  site: StoredSite,
  { grants }: Planned,
  member: Member,
  session: Session,
  { holdings, now }: PlanSources,
): PlannedSession => {
  const { transaction } = session;
  const grant = grants.get(session.key);
  const allowed = allowedOf(holdings, session);
  const holding = holdingOf(holdings, session);
  const isFresh = transaction.latestAt !== null && now - transaction.latestAt < readingAgeMs;
  return {
    chargePointId: transaction.chargePointId,
    connectorId: transaction.connectorId,
    transactionId: transaction.transactionId,
    idTag: transaction.idTag,
    startedAt: toInstant(transaction.startedAt),
    target: grant?.amount ?? round(allowed),
    allowed: round(allowed),
    most: member.most,
    measured:
      isFresh && transaction.latestPowerW !== null
        ? measuredIn(site, member, transaction.latestPowerW)
        : null,
    measuredAt: toInstantOrNull(transaction.latestAt),
    sent:
      holding === undefined || holding.sent === null
        ? null
        : {
            unit: holding.sent.unit,
            limit: holding.sent.limit,
            at: toInstant(holding.sent.at),
            commandId: holding.sent.commandId,
            state: holding.isBusy
              ? 'asked'
              : holding.failure === null && holding.accepted !== null
                ? 'accepted'
                : 'not-accepted',
          },
    why: grant?.why ?? obstacleOf(holdings, member, session, now) ?? 'offline',
  };
};

/** In the unit of the site; where that is A, the power is taken as spread evenly. */
const measuredIn = ({ unit, volts }: StoredSite, { wiring }: Member, powerW: number): number =>
  round(unit === 'W' ? powerW : powerW / (volts * wiring.phases));

const reserveOf = (holdings: Holdings, member: Member, now: number): SiteReserve | undefined => {
  const why = gateObstacle(holdings, member, now);
  if (why === undefined || member.idleConnectors === 0) return undefined;
  return {
    chargePointId: member.chargePointId,
    connectors: member.idleConnectors,
    amount: round(member.idleConnectors * withoutLimit(holdings, member)),
    why,
    message: holdings.get(member.chargePointId, gateConnector)?.failure?.message ?? null,
  };
};

const round = (amount: number): number => Math.round(amount * 10) / 10;

/** What everything at the site may draw at most as things are, and the part that was not planned. */
const sumOf = (
  holdings: Holdings,
  { situation, grants }: Planned,
): { allowed: number; reserved: number; planned: number } => {
  let allowed = 0;
  let reserved = 0;
  for (const member of situation.members) {
    const idle = member.idleConnectors * withoutLimit(holdings, member);
    allowed += idle;
    reserved += idle;
    for (const session of member.sessions) {
      const bound = boundOf(holdingOf(holdings, session), withoutLimit(holdings, member));
      allowed += bound;
      if (!grants.has(session.key)) reserved += bound;
    }
  }
  const planned = [...grants.values()].reduce((sum, { amount }) => sum + amount, 0);
  return { allowed, reserved, planned };
};
