import type { MethodInput, MethodName, MethodOutput } from '@shared/api';
import { type DepotReport, depotReportHtml } from '@shared/depot-report';
import type { EnergyReport, OccupancyReport } from '@shared/model/report';
import { energyCsv, occupancyCsv } from '@shared/report-csv';
import type { Failure } from '@shared/result';
import type { Bridge } from '../../bridge';
import { saveText } from '../../components/save-file';
import type { Language } from '../../i18n';
import type { Period } from './period';

class CallFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The failure of what was done, or null. */
const failureOf = async (run: () => Promise<void>): Promise<Failure | null> => {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof CallFailed) return error.failure;
    throw error;
  }
};

const valueFor = async <N extends MethodName>(
  bridge: Bridge,
  name: N,
  input: MethodInput<N>,
): Promise<MethodOutput<N>> => {
  const result = await bridge.call(name, input);
  if (!result.ok) throw new CallFailed(result.error);
  return result.value;
};

const dayIn = (instant: string): string => instant.slice(0, 10);
const fileName = (what: string, { from, to }: Period, ending: string): string =>
  `${what}-${dayIn(from)}-${dayIn(to)}.${ending}`;

/** The rows of a report, all of them, as they are shown. */
export const saveEnergyCsv = (report: EnergyReport, period: Period): void =>
  saveText(fileName(`energy-by-${report.by}`, period, 'csv'), 'text/csv', [energyCsv(report)]);

export const saveOccupancyCsv = (report: OccupancyReport, period: Period): void =>
  saveText(fileName(`occupancy-by-${report.by}`, period, 'csv'), 'text/csv', [
    occupancyCsv(report),
  ]);

const reportHtml = async (bridge: Bridge, period: Period, language: Language): Promise<string> => {
  const energy = (by: DepotReport['byDay']['by']) =>
    valueFor(bridge, 'report.energy', { ...period, by });
  const occupancy = (by: DepotReport['occupancyByDay']['by']) =>
    valueFor(bridge, 'report.occupancy', { ...period, by });
  return depotReportHtml({
    language,
    createdAt: new Date().toISOString(),
    byDay: await energy('day'),
    byChargePoint: await energy('chargePoint'),
    byTag: await energy('tag'),
    byParent: await energy('parent'),
    occupancyByDay: await occupancy('day'),
    occupancyByConnector: await occupancy('connector'),
  });
};

export const saveReport = (
  bridge: Bridge,
  period: Period,
  language: Language,
): Promise<Failure | null> =>
  failureOf(async () => {
    const html = await reportHtml(bridge, period, language);
    saveText(fileName('depot-report', period, 'html'), 'text/html', [html]);
  });

/** Prints the page for paper in a frame of its own; the dialog of the system offers PDF too. */
export const printReport = (
  bridge: Bridge,
  period: Period,
  language: Language,
): Promise<Failure | null> =>
  failureOf(async () => {
    const html = await reportHtml(bridge, period, language);
    document.querySelector('iframe[data-print]')?.remove();
    const frame = document.createElement('iframe');
    frame.dataset.print = '';
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
    frame.addEventListener('load', () => frame.contentWindow?.print(), { once: true });
    frame.srcdoc = html;
    document.body.append(frame);
  });
