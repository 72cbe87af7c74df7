import type { MethodInput } from '@shared/api';
import type { siteMethods } from '@shared/api/site';
import type { Page } from '@shared/model/common';
import type { Site, SiteMember } from '@shared/model/site';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import { listSiteSamples } from '../storage/site-samples';
import {
  deleteSite,
  findSite,
  insertSite,
  listSites,
  membersOf,
  putMembers,
  type StoredSite,
  siteOf,
  toSite,
  updateSite,
} from '../storage/sites';
import { readPeriod } from './instant';
import { knownStation } from './known';

const knownSite = (core: Core, siteId: number): StoredSite => {
  const row = findSite(core.storage, siteId);
  if (row === undefined) {
    throw new AppError(
      'unknown-site',
      `No site ${siteId} is known here; list the sites for those that are.`,
    );
  }
  return row;
};

const siteAsItIs = (core: Core, siteId: number): Site =>
  toSite(knownSite(core, siteId), membersOf(core.storage, siteId));

type Given = MethodInput<'site.create'>;

/** Every member is known, is named once, and is of no other site. */
const checkMembers = (core: Core, siteId: number | undefined, members: Given['members']) => {
  const seen = new Set<string>();
  members.forEach(({ chargePointId }, index) => {
    knownStation(core, chargePointId);
    const pointer = `/members/${index}/chargePointId`;
    if (seen.has(chargePointId)) {
      const message = `"${chargePointId}" is named twice; name each charge point once.`;
      throw new AppError('invalid-input', message, [{ pointer, message }]);
    }
    seen.add(chargePointId);
    const other = siteOf(core.storage, chargePointId);
    if (other === undefined || other === siteId) return;
    throw new AppError(
      'conflict',
      `"${chargePointId}" is of the site "${knownSite(core, other).name}" already; a charge point shares one limit only.`,
    );
  });
};

const rowOf = (core: Core, given: Given) => ({
  name: given.name,
  unit: given.unit,
  limit: given.limit,
  strategy: given.strategy ?? 'equal',
  minimumAmps: given.minimumAmps ?? 6,
  turnMinutes: given.turnMinutes ?? 15,
  volts: given.volts ?? 230,
  changedAt: core.now(),
});

const announce = (core: Core, siteId: number): Site => {
  core.sites.written(siteId);
  const site = siteAsItIs(core, siteId);
  core.events.emit('site.changed', site);
  return site;
};

const withDefaults = (members: Given['members']): SiteMember[] =>
  members.map(({ chargePointId, maxAmps = 32, phases = 3 }) => ({
    chargePointId,
    maxAmps,
    phases,
  }));

/** Where the number of phases is another one, what was sent means another amount. */
const rewiredOf = (before: readonly SiteMember[], after: readonly SiteMember[]): string[] => {
  const phases = new Map(before.map((one) => [one.chargePointId, one.phases]));
  return after
    .filter((one) => (phases.get(one.chargePointId) ?? one.phases) !== one.phases)
    .map(({ chargePointId }) => chargePointId);
};

export const siteImplementation = {
  'site.list': (core, paging): Page<Site> => listSites(core.storage, paging),

  'site.get': (core, { siteId }) => siteAsItIs(core, siteId),

  'site.create': async (core, input) => {
    const siteId = await core.commit.write(() => {
      checkMembers(core, undefined, input.members);
      const id = insertSite(core.storage, rowOf(core, input));
      putMembers(core.storage, id, withDefaults(input.members));
      return id;
    });
    return announce(core, siteId);
  },

  'site.put': async (core, { siteId, ...input }) => {
    const rewired = await core.commit.write(() => {
      const before = knownSite(core, siteId);
      checkMembers(core, siteId, input.members);
      const row = rowOf(core, input);
      const isCounted = before.enabled === 1 || core.sites.holdsAnything(siteId);
      if (isCounted && (before.unit !== row.unit || before.volts !== row.volts)) {
        throw new AppError(
          'conflict',
          'Limits in the old unit or voltage are in force; switch the site off first.',
        );
      }
      const members = withDefaults(input.members);
      const changed = rewiredOf(membersOf(core.storage, siteId), members);
      updateSite(core.storage, siteId, row);
      putMembers(core.storage, siteId, members);
      return changed;
    });
    const site = announce(core, siteId);
    for (const chargePointId of rewired) core.sites.lost(chargePointId);
    return site;
  },

  'site.delete': async (core, { siteId }) => {
    await core.commit.write(() => {
      if (knownSite(core, siteId).enabled === 1) {
        throw new AppError(
          'conflict',
          'The site is switched on; switch it off first, so that what it sent is cleared.',
        );
      }
      deleteSite(core.storage, siteId);
    });
    core.sites.written(siteId);
    core.events.emit('site.deleted', { siteId });
    return {};
  },

  'site.switchOn': async (core, { siteId }) => {
    await core.commit.write(() => {
      knownSite(core, siteId);
      updateSite(core.storage, siteId, { enabled: 1, changedAt: core.now() });
    });
    return announce(core, siteId);
  },

  'site.switchOff': async (core, { siteId }, origin) => {
    await core.commit.write(() => {
      knownSite(core, siteId);
      updateSite(core.storage, siteId, { enabled: 0, changedAt: core.now() });
    });
    const items = await core.sites.clear(siteId, origin);
    return { site: announce(core, siteId), items };
  },

  'site.plan': (core, { siteId }) => core.sites.plan(knownSite(core, siteId)),

  'site.history': (core, { siteId, from, to, ...paging }) => {
    knownSite(core, siteId);
    return listSiteSamples(core.storage, { siteId, ...readPeriod({ from, to }) }, paging);
  },
} satisfies Implements<typeof siteMethods>;
