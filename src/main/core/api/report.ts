import type { reportMethods } from '@shared/api/report';
import type { Implements } from '../context';
import { energyReport } from '../reports/energy';
import { depotNow } from '../reports/now';
import { occupancyReport, timeline } from '../reports/occupancy';
import { readReportPeriod, readTimeZone } from '../reports/period';

export const reportImplementation = {
  'report.now': (core, { timeZone }) => depotNow(core, readTimeZone(timeZone)),

  'report.energy': (core, { by = 'day', cpId, connectorId, idTag, ...period }) =>
    energyReport(core, {
      ...readReportPeriod(period, core.now()),
      by,
      cpId,
      connectorId,
      idTag,
    }),

  'report.occupancy': (core, { by = 'day', cpId, connectorId, ...period }) =>
    occupancyReport(core, { ...readReportPeriod(period, core.now()), by, cpId, connectorId }),

  'report.timeline': (core, { cpId, connectorId, ...period }) =>
    timeline(core, { ...readReportPeriod(period, core.now(), 1), cpId, connectorId }),
} satisfies Implements<typeof reportMethods>;
