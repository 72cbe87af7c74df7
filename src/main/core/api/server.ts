import type { serverMethods } from '@shared/api/server';
import { AppError } from '@shared/result';
import type { SettingName, Settings } from '@shared/settings';
import type { Core, Implements } from '../context';
import { mayAct } from '../quiet';
import { listAttempts } from '../storage/attempts';
import { countNewChargePoints } from '../storage/charge-points';
import { databaseSize } from '../storage/database-size';
import { toInstant } from '../storage/instant';
import { countOpenJobs } from '../storage/jobs';
import { readSettings, writeSettings } from '../storage/settings';
import { countActiveTransactions } from '../storage/transaction-list';
import { urlsOf } from './addresses';

export const serverImplementation = {
  'server.health': (core) => core.health(),

  'server.status': (core) => {
    const { storage, options, addresses } = core;
    const health = core.health();
    return {
      version: options.version,
      startedAt: toInstant(core.startedAt),
      platform: platformOf(process.platform),
      urls: urlsOf(core),
      ocppUrl: addresses.ocpp,
      httpUrl: addresses.http,
      pathPrefix: new URL(addresses.ocpp).pathname,
      dataDir: options.dataDir,
      databaseBytes: databaseSize(storage).bytes,
      knownChargePoints: [...core.stations.all()].length,
      connectedChargePoints: health.connectedChargePoints,
      newChargePoints: countNewChargePoints(storage),
      activeTransactions: countActiveTransactions(storage),
      openJobs: countOpenJobs(storage),
      quiet: !mayAct(core),
      framesPerSecond: core.framesPerSecond(),
      storage: health.storage,
    };
  },

  'server.selfTest': async (core, { address, tls }) => {
    const scheme = tls === true ? 'wss:' : 'ws:';
    const all = urlsOf(core);
    const ofPort = all.filter(({ url }) => url.startsWith(scheme));
    const urls = ofPort.length > 0 ? ofPort : all;
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
    refuseNoPort(core, change);
    const stored = await core.commit.write(() => {
      writeSettings(core.storage, change);
      return readSettings(core.storage);
    });
    const before = core.settings();
    core.applySettings(stored);
    // Pings and strictness reach the sockets that are open.
    for (const station of core.stations.all()) {
      for (const connection of station.connections) connection.configure();
    }
    const settings = core.settings();
    core.events.emit('setting.changed', settings);
    await followSecurity(core, before, change);
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

/** Without any port no charge point could connect. */
const refuseNoPort = (core: Core, change: Partial<Settings>): void => {
  const { plain, tls } = { ...core.settings(), ...change };
  if (plain || tls) return;
  const message = 'one port has to stay open: with TLS or without';
  throw new AppError('invalid-input', `plain and tls cannot both be off; ${message}.`, [
    { pointer: '/tls', message },
  ]);
};

/** The port with TLS opens and closes at once; names and the operator stand in what it shows. */
const followSecurity = async (
  core: Core,
  before: Settings,
  change: Partial<Settings>,
): Promise<void> => {
  const after = core.settings();
  const changed = (['tls', 'ocppTlsPort', 'serverNames', 'cpoName'] as const).some(
    (name) => before[name] !== after[name],
  );
  // What could not be opened is tried again when it is asked for again.
  const isRetried = change.tls === true && core.tlsPort.fault() !== null;
  if (!changed && !isRetried) return;
  if (before.serverNames !== after.serverNames) core.serverCertificates.changed();
  try {
    await core.tlsPort.apply();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new AppError(
      'conflict',
      code === 'EADDRINUSE'
        ? `The settings were saved, but port ${after.ocppTlsPort} is in use by another program; choose another.`
        : `The settings were saved, but the port with TLS cannot be opened: ${message}.`,
    );
  } finally {
    core.events.emit('security.changed', { chargePointId: null });
  }
};

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
