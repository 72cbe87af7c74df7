import { startOfLocalDay } from '@shared/local-days';
import type { DepotNow } from '@shared/model/report';
import type { Core } from '../context';
import { toInstant } from '../storage/instant';
import { powerNow } from '../storage/sessions';
import { reportedConnectors } from '../storage/status-times';
import { countActiveTransactions } from '../storage/transaction-list';
import { energyReport } from './energy';
import { occupancyReport, zeroes } from './occupancy';
import { stateOf } from './spans';

/** What was told longer ago than this is not what is drawn now. */
const powerMaxAgeMs = 15 * 60_000;

export const depotNow = async (core: Core, timeZone: string): Promise<DepotNow> => {
  const now = core.now();
  const today = { from: startOfLocalDay(now, timeZone), to: now, timeZone };
  const energy = await energyReport(core, { ...today, by: 'chargePoint' });
  const occupancy = await occupancyReport(core, { ...today, by: 'chargePoint' });
  const states = zeroes();
  let charging = 0;
  const connectors = reportedConnectors(core.storage);
  for (const { chargePointId, status } of connectors) {
    const isOnline = (core.stations.get(chargePointId)?.connections.length ?? 0) > 0;
    states[isOnline ? stateOf(status) : 'offline']++;
    if (isOnline && status === 'Charging') charging++;
  }
  return {
    at: toInstant(now),
    timeZone,
    connectors: connectors.length,
    charging,
    states,
    sessions: countActiveTransactions(core.storage),
    powerW: powerNow(core.storage, now - powerMaxAgeMs),
    energyTodayWh: energy.total.energyWh,
    sessionsToday: energy.total.sessions,
    faultsToday: occupancy.total.faults,
  };
};
