import { setImmediate } from 'node:timers/promises';
import type { chargePointMethods } from '@shared/api/charge-point';
import type { ChargePoint, ChargePointSettings } from '@shared/model/charge-point';
import type { Page } from '@shared/model/common';
import { AppError } from '@shared/result';
import { forgetKeyChanges } from '../authorization-key';
import type { Core, Implements } from '../context';
import { hashPassword } from '../ocpp/password';
import { stationOf } from '../stations';
import {
  acknowledge,
  type ChargePointFilter,
  defaultChargePointSettings,
  deleteChargePoint,
  findChargePoint,
  insertChargePoint,
  listChargePoints,
  type StoredChargePoint,
  settingsOf,
  updatePassword,
  updateSettings,
} from '../storage/charge-points';
import { listConfigurationKeys, listUnknownKeys } from '../storage/configuration';
import { latestMeterReadings, listMeterReadings } from '../storage/meter-reading-list';
import { limitOf, type Paging, readCursor, toPage } from '../storage/page';
import { listStatusChanges } from '../storage/status-changes';
import { readPeriod } from './instant';
import { knownChargePoint, knownStation } from './known';
import { chargePointOf } from './resources';

export const chargePointImplementation = {
  'chargePoint.list': (core, { search, connected, isNew, ...paging }) =>
    list(core, { search, isNew }, connected, paging),

  'chargePoint.traffic': (core) => {
    const now = core.now();
    return {
      items: [...core.stations.all()].flatMap(({ chargePointId, traffic }) => {
        const counts = traffic.recent(now);
        return counts === null ? [] : [{ chargePointId, counts }];
      }),
    };
  },

  'chargePoint.get': (core, { cpId }) => knownChargePoint(core, cpId),

  'chargePoint.put': async (core, { cpId, ...change }) => {
    const row = await core.commit.write(() => putSettings(core, cpId, change));
    const station = core.stations.get(cpId);
    if (station === undefined) {
      core.stations.add(stationOf(row));
    } else {
      station.settings = settingsOf(row);
      for (const connection of station.connections) connection.configure();
    }
    core.events.touch('chargePoint', cpId);
    return knownChargePoint(core, cpId);
  },

  'chargePoint.acknowledge': async (core, { cpId }) => {
    knownStation(core, cpId);
    await core.commit.write(() => acknowledge(core.storage, cpId));
    core.events.touch('chargePoint', cpId);
    return knownChargePoint(core, cpId);
  },

  'chargePoint.delete': async (core, { cpId }) => {
    const station = knownStation(core, cpId);
    await core.commit.write(() => deleteChargePoint(core.storage, cpId));
    core.sites.removed(cpId);
    core.stations.remove(cpId);
    for (const connection of [...station.connections]) {
      connection.close(1000, 'This charge point was removed.');
    }
    core.events.emit('chargePoint.deleted', { chargePointId: cpId });
    return {};
  },

  'chargePoint.setPassword': async (core, { cpId, password, passwordHex }) => {
    knownStation(core, cpId);
    const hash = await hashPassword(passwordBytes(password, passwordHex));
    return changePassword(core, cpId, hash);
  },

  'chargePoint.removePassword': (core, { cpId }) => {
    knownStation(core, cpId);
    return changePassword(core, cpId, null);
  },

  'chargePoint.disconnect': (core, { cpId }) => {
    const { connections } = knownStation(core, cpId);
    if (connections.length === 0) {
      throw new AppError('offline', `Charge point "${cpId}" is not connected.`);
    }
    for (const connection of [...connections]) connection.close(1000, 'Closed by the operator.');
    return {};
  },

  'chargePoint.statusHistory': (core, { cpId, connectorId, from, to, ...paging }) => {
    knownStation(core, cpId);
    const filter = { chargePointId: cpId, connectorId, ...readPeriod({ from, to }) };
    return listStatusChanges(core.storage, filter, paging);
  },

  'chargePoint.meterValues': (core, { cpId, connectorId, from, to, ...paging }) => {
    knownStation(core, cpId);
    const filter = { chargePointId: cpId, connectorId, ...readPeriod({ from, to }) };
    return listMeterReadings(core.storage, filter, paging);
  },

  'chargePoint.latestMeterValues': (core, { cpId }) => {
    knownStation(core, cpId);
    return { items: latestMeterReadings(core.storage, cpId) };
  },

  'chargePoint.configuration': (core, { cpId }) => {
    knownStation(core, cpId);
    return {
      items: listConfigurationKeys(core.storage, cpId),
      unknownKeys: listUnknownKeys(core.storage, cpId),
    };
  },
} satisfies Implements<typeof chargePointMethods>;

/** Each charge point takes several reads, so a large page is made in portions. */
const portion = 100;

const list = async (
  core: Core,
  filter: ChargePointFilter,
  connected: boolean | undefined,
  paging: Paging,
): Promise<Page<ChargePoint>> => {
  const limit = limitOf(paging);
  const rows: StoredChargePoint[] = [];
  let after = readCursor(paging, ['string'])?.[0];
  for (;;) {
    const found = listChargePoints(core.storage, filter, after, limit + 1);
    rows.push(...found.filter((row) => isWanted(core, row.chargePointId, connected)));
    after = found.at(-1)?.chargePointId;
    if (found.length <= limit || rows.length > limit) break;
    await setImmediate();
  }
  const { items, next } = toPage(
    rows,
    limit,
    (row) => [row.chargePointId],
    (row) => row,
  );
  const chargePoints: ChargePoint[] = [];
  for (const [index, row] of items.entries()) {
    if (index % portion === portion - 1) await setImmediate();
    chargePoints.push(chargePointOf(core, row));
  }
  return { items: chargePoints, next };
};

/** Who is connected only the memory knows. */
const isWanted = (core: Core, chargePointId: string, connected: boolean | undefined): boolean => {
  if (connected === undefined) return true;
  const open = core.stations.get(chargePointId)?.connections.length ?? 0;
  return open > 0 === connected;
};

/** Registers the charge point or changes its settings; returns the row as it is now. */
const putSettings = (
  { storage, now }: Core,
  chargePointId: string,
  change: Partial<ChargePointSettings>,
): StoredChargePoint => {
  const row = findChargePoint(storage, chargePointId);
  if (row === undefined) {
    insertChargePoint(storage, {
      chargePointId,
      isNew: false,
      settings: { ...defaultChargePointSettings, ...change },
      firstSeenAt: now(),
      lastSeenAt: null,
    });
  } else {
    updateSettings(storage, chargePointId, { ...settingsOf(row), ...change });
  }
  const written = findChargePoint(storage, chargePointId);
  if (written === undefined) throw new Error('The charge point was not written.');
  return written;
};

const passwordBytes = (text: string | undefined, hex: string | undefined): Buffer => {
  if (text !== undefined && hex === undefined) return Buffer.from(text, 'utf8');
  if (hex !== undefined && text === undefined) return Buffer.from(hex, 'hex');
  const message = 'give exactly one of password and passwordHex.';
  throw new AppError('invalid-input', `The password is not accepted: ${message}`, [
    { pointer: '/password', message },
  ]);
};

/** Open connections stay; the next one is asked for the new password. */
const changePassword = async (
  core: Core,
  chargePointId: string,
  hash: string | null,
): Promise<ChargePoint> => {
  const station = knownStation(core, chargePointId);
  await core.commit.write(() => {
    updatePassword(core.storage, chargePointId, hash);
    forgetKeyChanges(core, station);
  });
  station.passwordHash = hash;
  core.events.touch('chargePoint', chargePointId);
  return knownChargePoint(core, chargePointId);
};
