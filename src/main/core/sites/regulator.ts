// Keeps the limit of one site: plans anew when something changed, and sends what can be sent
// without what may be drawn ever passing the limit.
import { type Moving, nextMoves } from '@shared/site-limit/moves';
import { type Grant, type PlanSession, planSite, type SiteStrategy } from '@shared/site-limit/plan';
import type { Core } from '../context';
import { mayAct, mayActOn } from '../quiet';
import type { StoredSite } from '../storage/sites';
import { capabilityKeys } from './capability';
import type { Holdings } from './holdings';
import { gateConnector } from './profiles';
import type { Sending } from './sending';
import { createSessionMemory } from './session-memory';
import {
  allowedOf,
  gateObstacle,
  holdingOf,
  type Member,
  obstacleOf,
  readSituation,
  type Session,
  type Situation,
  withoutLimit,
} from './situation';

/** Changes smaller than this many amperes on a phase are not worth a message. */
const thresholdAmps = 0.5;
export const thresholdOf = ({ unit, volts }: Pick<StoredSite, 'unit' | 'volts'>): number =>
  unit === 'A' ? thresholdAmps : thresholdAmps * volts;
/** A charge point that leaves the question for its keys unanswered is taken as it is. */
const configurationTimeoutSeconds = 5;

export interface Regulator {
  /** The situation and the plan as they are now; reads the database. */
  readonly look: (site: StoredSite) => Planned;
  /** Plans anew and sends what follows from it. */
  run(site: StoredSite): Planned;
  /** Sends nothing more until it is run again. */
  halt(): void;
  readonly last: Planned | undefined;
}

export interface Planned {
  readonly situation: Situation;
  readonly grants: ReadonlyMap<string, Grant>;
}

export interface RegulatorOptions {
  readonly core: () => Core;
  readonly holdings: Holdings;
  readonly sending: Sending;
  /** Something was sent or answered. */
  readonly onMoved: () => void;
  /** The plan does not hold any more. */
  readonly onStale: () => void;
}

export const createRegulator = (options: RegulatorOptions): Regulator => {
  const { core, holdings, sending, onMoved, onStale } = options;
  const memory = createSessionMemory(core, holdings);
  const configurationAsked = new Map<string, 'asking' | 'done'>();
  let last: Planned | undefined;

  const look = (site: StoredSite): Planned => {
    const now = core().now();
    const situation = readSituation(core(), site);
    let reserve = 0;
    const sessions: PlanSession[] = [];
    const present = new Set<string>();
    for (const member of situation.members) {
      // A default that is on its way is counted on; what it will free is not given away before.
      if (gateObstacle(holdings, member, now) !== 'not-told-yet') {
        reserve += member.idleConnectors * withoutLimit(holdings, member);
      }
      for (const session of member.sessions) {
        if (obstacleOf(holdings, member, session, now) !== undefined) {
          reserve += allowedOf(holdings, session);
          continue;
        }
        const { wants, chargingSinceMs, waitingSinceMs } = memory.recall(site, session);
        present.add(session.key);
        sessions.push({
          key: session.key,
          startedAtMs: session.transaction.startedAt,
          most: member.most,
          least: member.least,
          wants,
          chargingSinceMs,
          waitingSinceMs,
        });
      }
    }
    memory.keepOnly(present);
    const grants = planSite({
      limit: site.limit,
      reserve,
      strategy: site.strategy as SiteStrategy,
      sessions,
      nowMs: now,
      turnMs: site.turnMinutes * 60_000,
    });
    return { situation, grants: new Map(grants.map((grant) => [grant.key, grant])) };
  };

  /** A TxProfile ends with its transaction (OCPP 1.6 §3.13.1). */
  const forgetEnded = ({ members }: Situation): void => {
    for (const { chargePointId, sessions } of members) {
      const running = new Set(sessions.map(({ transaction }) => transaction.transactionId));
      for (const holding of holdings.of(chargePointId)) {
        if (holding.transactionId !== null && !running.has(holding.transactionId)) {
          holdings.forget(holding);
        }
      }
    }
  };

  const set = (
    place: Member,
    connectorId: number,
    transactionId: number | null,
    amount: number,
  ) => {
    if (last === undefined) return;
    const { site } = last.situation;
    const { chargePointId } = place;
    const known = holdings.get(chargePointId, connectorId);
    const holding =
      known?.transactionId === transactionId && known.siteId === site.siteId
        ? known
        : holdings.begin({ chargePointId, connectorId, siteId: site.siteId, transactionId });
    sending
      .set(holding, place, amount, site.unit as 'W' | 'A')
      .then(() => {
        onMoved();
        if (holding.notBefore > 0) onStale();
        step();
      })
      .catch((error: unknown) =>
        core().log.error({ err: error }, 'A site could not go on; this is a bug.'),
      );
    onMoved();
  };

  /** The keys that say how to speak to it, once; whatever comes of it, the site goes on. */
  const askConfiguration = ({ chargePointId }: Member): void => {
    configurationAsked.set(chargePointId, 'asking');
    core()
      .send({
        chargePointId,
        action: 'GetConfiguration',
        payload: { key: capabilityKeys },
        validate: true,
        wait: true,
        timeoutSeconds: configurationTimeoutSeconds,
        origin: 'automatic',
      })
      .catch(() => undefined) // The record tells what it said; without an answer the defaults hold.
      .finally(() => {
        configurationAsked.set(chargePointId, 'done');
        onStale();
      });
  };

  const isReady = (member: Member): boolean => {
    if (!member.isReachable || !member.capability.isSupported) return false;
    if (!mayActOn(core(), member.chargePointId)) return false;
    const asked = configurationAsked.get(member.chargePointId);
    if (asked === undefined && !member.capability.isKnown) askConfiguration(member);
    return configurationAsked.get(member.chargePointId) !== 'asking';
  };

  const step = (): void => {
    if (last === undefined || !mayAct(core())) return;
    const { situation, grants } = last;
    const { site, members } = situation;
    const now = core().now();
    const movable = new Map<string, { member: Member; session: Session }>();
    const moving: Moving[] = [];
    let reserve = 0;
    for (const member of members) {
      const ready = isReady(member);
      reserve += member.idleConnectors * withoutLimit(holdings, member);
      for (const session of member.sessions) {
        const bound = allowedOf(holdings, session);
        const grant = grants.get(session.key);
        if (!ready || grant === undefined || obstacleOf(holdings, member, session, now)) {
          reserve += bound;
          continue;
        }
        const holding = holdingOf(holdings, session);
        movable.set(session.key, { member, session });
        moving.push({
          key: session.key,
          bound,
          target: grant.amount,
          isSet: holding?.accepted != null && !holding.isDoubted,
          isBusy: holding?.isBusy === true,
        });
      }
      if (ready) openGate(member, now);
    }
    const threshold = thresholdOf(site);
    for (const { key, target } of nextMoves({ limit: site.limit, reserve, moving, threshold })) {
      const found = movable.get(key);
      if (found === undefined) continue;
      const { connectorId, transactionId } = found.session.transaction;
      set(found.member, connectorId, transactionId, target);
    }
  };

  /** The default for what starts: nothing. Sessions that run have their own limit before it is sent. */
  const openGate = (member: Member, now: number): void => {
    const gate = holdings.get(member.chargePointId, gateConnector);
    if (gate?.isBusy || (gate !== undefined && now < gate.notBefore)) return;
    if (gate !== undefined && gate.accepted !== null && !gate.isDoubted) return;
    const isLeftAlone = member.sessions.every((session) => {
      const holding = holdingOf(holdings, session);
      return (
        session.transaction.authorization !== 'Accepted' ||
        holding?.accepted != null ||
        (holding !== undefined && now < holding.notBefore)
      );
    });
    if (isLeftAlone) set(member, gateConnector, null, 0);
  };

  return {
    look,
    run: (site) => {
      const planned = look(site);
      memory.takeTurns(planned.grants);
      last = planned;
      forgetEnded(planned.situation);
      step();
      return planned;
    },
    halt: () => {
      last = undefined;
    },
    get last() {
      return last;
    },
  };
};
