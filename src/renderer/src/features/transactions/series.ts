import type { MeterReading, Sample } from '@shared/model/meter';
import type { Transaction } from '@shared/model/transaction';
import type { ChartTone, TimeSeriesLine } from '../../components/time-series';
import type { TextKey, Translate } from '../../i18n';

/** One chart: the lines of one measurand over the readings that have it. */
export interface Chart {
  readonly measurand: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly tone: ChartTone;
  readonly fromZero: boolean;
  /** Seconds since 1970. */
  readonly times: readonly number[];
  readonly lines: readonly TimeSeriesLine[];
}

interface Look {
  readonly title: TextKey<'transactions.measurand'>;
  readonly tone: ChartTone;
  /** Shown in a larger unit: the divisor and its name. */
  readonly scale?: { readonly by: number; readonly unit: string };
  readonly decimals: number;
  /** For what moves in a narrow band far from zero. */
  readonly zoomed?: boolean;
}

const REGISTER = 'Energy.Active.Import.Register';

/** What people look at first comes first; other measurands follow by their own name. */
const looks: Readonly<Record<string, Look>> = {
  'Power.Active.Import': {
    title: 'transactions.measurand.power',
    tone: 'power',
    scale: { by: 1000, unit: 'kW' },
    decimals: 2,
  },
  [REGISTER]: {
    title: 'transactions.measurand.energy',
    tone: 'energy',
    scale: { by: 1000, unit: 'kWh' },
    decimals: 2,
  },
  SoC: { title: 'transactions.measurand.soc', tone: 'soc', decimals: 0 },
  'Current.Import': { title: 'transactions.measurand.current', tone: 'current', decimals: 1 },
  Voltage: { title: 'transactions.measurand.voltage', tone: 'voltage', decimals: 1, zoomed: true },
  'Current.Offered': {
    title: 'transactions.measurand.currentOffered',
    tone: 'current',
    decimals: 1,
  },
  'Power.Offered': {
    title: 'transactions.measurand.powerOffered',
    tone: 'power',
    scale: { by: 1000, unit: 'kW' },
    decimals: 2,
  },
  Temperature: {
    title: 'transactions.measurand.temperature',
    tone: 'current',
    decimals: 1,
    zoomed: true,
  },
};
const order = Object.keys(looks);

const unitNames: Readonly<Record<string, string>> = { Percent: '%', Celsius: '°C', Celcius: '°C' };

/** Samples of one measurand are apart by phase and place; the usual place goes without saying. */
const lineOf = (sample: Sample, t: Translate): string => {
  const place = ['Outlet', 'EV'].includes(sample.location) ? null : sample.location;
  return [sample.phase ?? t('transactions.meter.total'), place]
    .filter((part) => part !== null)
    .join(', ');
};

const rank = (measurand: string): number => {
  const place = order.indexOf(measurand);
  return place < 0 ? order.length : place;
};

/**
 * The charts of a transaction, from its readings in their order of time. Energy counts from the
 * start of the transaction where that is known and no register was reset, else it is the register.
 */
export const chartsOf = (
  readings: readonly MeterReading[],
  transaction: Pick<Transaction, 'meterStart' | 'registerResetAt'>,
  t: Translate,
): Chart[] => {
  const byMeasurand = new Map<string, { at: number; samples: Sample[] }[]>();
  for (const reading of readings) {
    const here = new Map<string, Sample[]>();
    for (const sample of reading.samples) {
      const samples = here.get(sample.measurand) ?? [];
      samples.push(sample);
      here.set(sample.measurand, samples);
    }
    for (const [measurand, samples] of here) {
      const moments = byMeasurand.get(measurand) ?? [];
      moments.push({ at: Date.parse(reading.at) / 1000, samples });
      byMeasurand.set(measurand, moments);
    }
  }
  const fromStart = transaction.meterStart !== null && transaction.registerResetAt === null;
  return [...byMeasurand]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([measurand, moments]) => {
      moments.sort((a, b) => a.at - b.at);
      const look = looks[measurand];
      const unit = moments.flatMap(({ samples }) => samples).find((s) => s.unit !== null)?.unit;
      const { by, unit: shownUnit } = look?.scale ?? { by: 1, unit: unit ?? '' };
      const offset = measurand === REGISTER && fromStart ? (transaction.meterStart ?? 0) : 0;
      const title =
        measurand === REGISTER && !fromStart
          ? 'transactions.measurand.energyRegister'
          : look?.title;
      const names = [
        ...new Set(moments.flatMap(({ samples }) => samples.map((sample) => lineOf(sample, t)))),
      ];
      return {
        measurand,
        title: title === undefined ? measurand : t(title),
        unit: unitNames[shownUnit] ?? shownUnit,
        decimals: look?.decimals ?? 2,
        tone: look?.tone ?? 'power',
        fromZero: look?.zoomed !== true && (measurand !== REGISTER || fromStart),
        times: moments.map(({ at }) => at),
        lines: names.map((label) => ({
          label,
          values: moments.map(({ samples }) => {
            const sample = samples.findLast((candidate) => lineOf(candidate, t) === label);
            if (sample === undefined) return undefined;
            return sample.value === null ? null : (sample.value - offset) / by;
          }),
        })),
      };
    });
};
