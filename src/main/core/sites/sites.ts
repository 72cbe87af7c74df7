// The sites of this process: who is of which, when each plans anew, and what is still to be cleared.
import type { Origin } from '@shared/api';
import type { SiteCleared, SitePlan } from '@shared/model/site';
import type { Core } from '../context';
import { mayAct, mayActOn } from '../quiet';
import { deleteSiteSamplesBefore, insertSiteSample } from '../storage/site-samples';
import { allSites, findSite, membersOf, type StoredSite } from '../storage/sites';
import { createHoldings, type Holding, isInForce } from './holdings';
import { createRegulator, type Planned, type Regulator } from './regulator';
import { createSending } from './sending';
import { sitePlanOf } from './site-plan';

/** What changes within this time is planned together. */
const collectMs = 200;
/** However often limits are answered, the plan is announced once in so long. */
const announceMs = 300;
/** Turns end, refusals are tried again and readings grow old without anything being received. */
const lookEveryMs = 5_000;
const sampleEveryMs = 10_000;
const samplesKeptMs = 7 * 86_400_000;
const clearAgainMs = 60_000;
const tickMs = 1_000;

/** The sites that keep a power limit, as the rest of the core sees them. */
export interface Sites {
  /** Something that matters to its site changed at a charge point. */
  changed(chargePointId: string): void;
  connected(chargePointId: string): void;
  /** A person has removed the charge point. */
  removed(chargePointId: string): void;
  /** Profiles of it were cleared, perhaps those of its site. */
  lost(chargePointId: string): void;
  /** What was sent to it may be lost, because it has booted. */
  doubt(chargePointId: string): void;
  /** The site was written, switched or deleted. */
  written(siteId: number): void;
  plan(site: StoredSite): SitePlan;
  /** Clears all that the site has sent, a row each. */
  clear(siteId: number, origin: Origin): Promise<SiteCleared[]>;
  /** Whether limits of it may be in force. */
  holdsAnything(siteId: number): boolean;
  /** Goes on with the sites that are on. */
  start(): void;
  stop(): void;
}

interface Running {
  readonly siteId: number;
  readonly regulator: Regulator;
  timer: NodeJS.Timeout | undefined;
  announcing: NodeJS.Timeout | undefined;
  lookedAt: number;
  sampledAt: number;
}

export const createSites = (core: () => Core): Sites => {
  let holdings: ReturnType<typeof createHoldings> | undefined;
  const held = () => {
    holdings ??= createHoldings(core);
    return holdings;
  };
  const running = new Map<number, Running>();
  /** Members of sites that are on. */
  const siteOfMember = new Map<string, number>();
  let ticking: NodeJS.Timeout | undefined;
  let clearedAgainAt = 0;
  let isStopped = false;

  const siteFor = (siteId: number): Running => {
    const known = running.get(siteId);
    if (known !== undefined) return known;
    const regulator = createRegulator({
      core,
      holdings: held(),
      sending: createSending(core, held()),
      onMoved: () => announceSoon(siteId),
      onStale: () => planSoon(siteId),
    });
    const fresh: Running = {
      siteId,
      regulator,
      timer: undefined,
      announcing: undefined,
      lookedAt: 0,
      sampledAt: 0,
    };
    running.set(siteId, fresh);
    return fresh;
  };

  const planSoon = (siteId: number): void => {
    const own = running.get(siteId);
    if (own === undefined || own.timer !== undefined || isStopped) return;
    own.timer = setTimeout(() => {
      own.timer = undefined;
      guarded(() => planNow(own));
    }, collectMs);
  };

  const planNow = (own: Running): void => {
    const site = findSite(core().storage, own.siteId);
    if (isStopped || site === undefined || site.enabled === 0) return;
    own.lookedAt = core().now();
    own.regulator.run(site);
    announceSoon(own.siteId);
  };

  const announceSoon = (siteId: number): void => {
    const own = running.get(siteId);
    if (own === undefined || own.announcing !== undefined || isStopped) return;
    own.announcing = setTimeout(() => {
      own.announcing = undefined;
      guarded(() => {
        const site = findSite(core().storage, siteId);
        if (site === undefined || isStopped) return;
        core().events.emit('sitePlan.changed', () => planOf(site, own.regulator.look(site)));
      });
    }, announceMs);
  };

  /** A fault of one site must not end the others, nor the process. */
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      core().log.error({ err: error }, 'A site could not be planned; this is a bug.');
    }
  };

  const inForceOf = (siteId: number): Holding[] =>
    [...held().all()].filter((holding) => holding.siteId === siteId && isInForce(holding));

  const leftoversOf = (chargePointId: string): Holding[] =>
    held()
      .of(chargePointId)
      .filter(
        (holding) => isInForce(holding) && siteOfMember.get(chargePointId) !== holding.siteId,
      );

  const planOf = (site: StoredSite, planned: Planned): SitePlan => {
    const own = inForceOf(site.siteId);
    const leftovers = own.filter(
      ({ chargePointId }) => siteOfMember.get(chargePointId) !== site.siteId,
    ).length;
    const now = core().now();
    return sitePlanOf(site, planned, {
      holdings: held(),
      now,
      isQuiet: !mayAct(core()),
      inForce: own.length,
      leftovers,
    });
  };

  /** What a site that is off, or that left it out, once sent to a charge point. */
  const clearLeftovers = (chargePointId: string): void => {
    if (!mayActOn(core(), chargePointId) || !isConnected(chargePointId)) return;
    const sending = createSending(core, held());
    for (const holding of leftoversOf(chargePointId)) {
      if (holding.isBusy) continue;
      holding.isBusy = true;
      sending
        .clear(holding, 'automatic')
        .catch((error: unknown) =>
          core().log.error({ err: error }, 'A limit of a site could not be cleared.'),
        )
        .finally(() => {
          holding.isBusy = false;
          announceSoon(holding.siteId);
        });
    }
  };

  const clearAllLeftovers = (): void => {
    const places = new Set([...held().all()].map(({ chargePointId }) => chargePointId));
    for (const chargePointId of places) clearLeftovers(chargePointId);
  };

  const isConnected = (chargePointId: string): boolean =>
    (core().stations.get(chargePointId)?.connections.length ?? 0) > 0;

  const tick = (): void => {
    const now = core().now();
    for (const own of running.values()) {
      const site = findSite(core().storage, own.siteId);
      if (site === undefined || site.enabled === 0) continue;
      if (now - own.lookedAt >= lookEveryMs) planNow(own);
      if (now - own.sampledAt >= sampleEveryMs) sample(own, site, now);
    }
    if (now - clearedAgainAt < clearAgainMs) return;
    clearedAgainAt = now;
    clearAllLeftovers();
  };

  const sample = (own: Running, site: StoredSite, now: number): void => {
    own.sampledAt = now;
    const { last } = own.regulator;
    if (last === undefined) return;
    const plan = planOf(site, last);
    const waiting = plan.sessions.filter(({ target }) => target === 0).length;
    const row = {
      siteId: site.siteId,
      at: now,
      limit: plan.limit,
      allowed: plan.allowed,
      reserve: plan.reserved,
      measured: plan.measured,
      charging: plan.sessions.length - waiting,
      waiting,
    };
    const { storage, commit, log } = core();
    commit
      .write(() => {
        if (findSite(storage, site.siteId) === undefined) return;
        insertSiteSample(storage, row);
        deleteSiteSamplesBefore(storage, site.siteId, now - samplesKeptMs);
      })
      .catch((error: unknown) => log.error({ err: error }, 'A sample of a site was not stored.'));
  };

  const readMembers = (site: StoredSite | undefined, siteId: number): void => {
    for (const [chargePointId, owner] of siteOfMember) {
      if (owner === siteId) siteOfMember.delete(chargePointId);
    }
    if (site === undefined || site.enabled === 0) return;
    for (const { chargePointId } of membersOf(core().storage, siteId)) {
      siteOfMember.set(chargePointId, siteId);
      // A person has acted, so what was refused is tried again.
      for (const holding of held().of(chargePointId)) holding.notBefore = 0;
    }
  };

  const written = (siteId: number): void => {
    const site = findSite(core().storage, siteId);
    readMembers(site, siteId);
    // What a site that is off has sent was cleared when it was switched off, as far as it could be.
    if (site?.enabled === 1) clearAllLeftovers();
    if (site === undefined) {
      const own = running.get(siteId);
      clearTimeout(own?.timer);
      clearTimeout(own?.announcing);
      running.delete(siteId);
      return;
    }
    siteFor(siteId);
    if (site.enabled === 1) planSoon(siteId);
    else announceSoon(siteId);
  };

  const changed = (chargePointId: string): void => {
    const siteId = siteOfMember.get(chargePointId);
    if (siteId !== undefined) planSoon(siteId);
  };

  return {
    changed,
    connected: (chargePointId) => {
      if (holdings === undefined && siteOfMember.size === 0) return;
      for (const holding of held().of(chargePointId)) holding.notBefore = 0;
      clearLeftovers(chargePointId);
      changed(chargePointId);
    },
    removed: (chargePointId) => {
      const siteId = siteOfMember.get(chargePointId);
      siteOfMember.delete(chargePointId);
      for (const holding of held().of(chargePointId)) held().forget(holding);
      if (siteId !== undefined) planSoon(siteId);
    },
    lost: (chargePointId) => {
      if (!siteOfMember.has(chargePointId)) return;
      for (const holding of held().of(chargePointId)) {
        holding.accepted = null;
        holding.notBefore = 0;
        held().save(holding);
      }
      changed(chargePointId);
    },
    doubt: (chargePointId) => {
      if (!siteOfMember.has(chargePointId)) return;
      for (const holding of held().of(chargePointId)) {
        holding.isDoubted = true;
        holding.notBefore = 0;
      }
      changed(chargePointId);
    },
    written,
    plan: (site) => planOf(site, siteFor(site.siteId).regulator.look(site)),
    clear: async (siteId, origin) => {
      running.get(siteId)?.regulator.halt();
      const sending = createSending(core, held());
      const own = inForceOf(siteId);
      own.sort(
        (one, other) =>
          (one.chargePointId < other.chargePointId ? -1 : 1) *
            Number(one.chargePointId !== other.chargePointId) ||
          one.connectorId - other.connectorId,
      );
      return Promise.all(own.map((holding) => sending.clear(holding, origin)));
    },
    holdsAnything: (siteId) => inForceOf(siteId).length > 0,
    start: () => {
      held();
      for (const { siteId } of allSites(core().storage)) written(siteId);
      ticking = setInterval(() => guarded(tick), tickMs).unref();
    },
    stop: () => {
      isStopped = true;
      clearInterval(ticking);
      for (const { timer, announcing, regulator } of running.values()) {
        regulator.halt();
        clearTimeout(timer);
        clearTimeout(announcing);
      }
    },
  };
};
