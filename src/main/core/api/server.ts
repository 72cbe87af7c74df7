import type { serverMethods } from '@shared/api/server';
import { AppError } from '@shared/result';
import type { SettingName, Settings } from '@shared/settings';
import type { Core, Implements } from '../context';
import { mayAct } from '../quiet';
import { listAttempts } from '../storage/attempts';
import { countNewChargePoints } from '../storage/charge-points';
import { databaseSize } from '../storage/database-size';
import { toInstant } from '../storage/instant';
import { readSettings, writeSettings } from '../storage/settings';
import { countActiveTransactions } from '../storage/transaction-list';
import { chargePointUrls } from './addresses';

export const serverImplementation = {
  'server.health': (core) => core.health(),

  'server.status': (core) => {
    const { storage, options, addresses } = core;
    const health = core.health();
    return {
      version: options.version,
      startedAt: toInstant(core.startedAt),
      platform: platformOf(process.platform),
      urls: chargePointUrls(addresses.ocpp, core.ocppHost),
      ocppUrl: addresses.ocpp,
      httpUrl: addresses.http,
      pathPrefix: new URL(addresses.ocpp).pathname,
      dataDir: options.dataDir,
      databaseBytes: databaseSize(storage).bytes,
      knownChargePoints: [...core.stations.all()].length,
      connectedChargePoints: health.connectedChargePoints,
      newChargePoints: countNewChargePoints(storage),
      activeTransactions: countActiveTransactions(storage),
      quiet: !mayAct(core),
      framesPerSecond: core.framesPerSecond(),
      storage: health.storage,
    };
  },

  'server.selfTest': async (core, { address }) => {
    const urls = chargePointUrls(core.addresses.ocpp, core.ocppHost);
    const found = address === undefined ? urls[0] : urls.find((one) => one.address === address);
    if (found === undefined) {
      const known = urls.map((one) => one.address).join(', ');
      throw new AppError(
        'invalid-input',
        `"${address}" is not an address that is listened on; accepted are ${known}.`,
        [{ pointer: '/address', message: `one of ${known}` }],
      );
    }
    const result = await core.selfTest.run(found.url);
    return { address: found.address, url: found.url, ...result };
  },

  'setting.list': (core) => ({ settings: core.settings(), fixed: [...core.fixedSettings] }),

  'setting.put': async (core, change) => {
    refuseFixed(core, change);
    const stored = await core.commit.write(() => {
      writeSettings(core.storage, change);
      return readSettings(core.storage);
    });
    core.applySettings(stored);
    // Pings and strictness reach the sockets that are open.
    for (const station of core.stations.all()) {
      for (const connection of station.connections) connection.configure();
    }
    const settings = core.settings();
    core.events.emit('setting.changed', settings);
    return settings;
  },

  'attempt.list': (core, { refused, ...paging }) => listAttempts(core.storage, { refused }, paging),
} satisfies Implements<typeof serverMethods>;

const platforms: Readonly<Record<string, 'windows' | 'macos' | 'linux'>> = {
  win32: 'windows',
  darwin: 'macos',
  linux: 'linux',
};

const platformOf = (platform: string) => platforms[platform] ?? 'other';

/** What a flag has fixed cannot change; the same value again is no change. */
const refuseFixed = (core: Core, change: Partial<Settings>): void => {
  const current = core.settings();
  const refused = (Object.keys(change) as SettingName[]).filter(
    (name) => core.fixedSettings.includes(name) && change[name] !== current[name],
  );
  if (refused.length === 0) return;
  throw new AppError(
    'conflict',
    `${refused.join(', ')} cannot be changed: fixed by a flag or an environment variable for this run; start without it.`,
    { fixed: refused },
  );
};
