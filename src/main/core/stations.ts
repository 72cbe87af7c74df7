import type { Registration } from '@shared/model/charge-point';
import { createClockTrace } from './clock-trace';
import type { Station, Stations } from './context';
import { createFindingGate } from './finding-gate';
import { createAnswerCache } from './ocpp/answer-cache';
import { createWatching } from './rules/engine';
import { type StoredChargePoint, settingsOf } from './storage/charge-points';
import { createTraffic } from './traffic';

/** What is held in memory of the registered charge points. */
export const createStations = (): Stations => {
  const stations = new Map<string, Station>();
  return {
    get: (chargePointId) => stations.get(chargePointId),
    all: () => stations.values(),
    add: (station) => stations.set(station.chargePointId, station),
    remove: (chargePointId) => stations.delete(chargePointId),
  };
};

const noBoots: readonly number[] = Object.freeze([]);

/** A charge point as it is before it connects. */
export const stationOf = (row: StoredChargePoint): Station => ({
  chargePointId: row.chargePointId,
  settings: settingsOf(row),
  bootStatus: row.bootStatus as Registration | null,
  passwordHash: row.passwordHash,
  requiredSecurityProfile: row.requiredSecurityProfile,
  upgradingFrom: null,
  upgradeStep: null,
  keyChanges: [],
  lastSeenAt: row.lastSeenAt,
  connections: [],
  boots: noBoots,
  clock: createClockTrace(),
  watching: createWatching(),
  findingGate: createFindingGate(),
  answers: createAnswerCache(),
  triggers: [],
  traffic: createTraffic(),
});
