import type { Measurand, ReadingContext, SampledValue } from '@shared/ocpp/types';

/** Volts between phase and neutral, as nominal. */
export const nominalVolts = 230;

/** What the meter of a connector is asked about. */
export interface MeterState {
  readonly registerWh: number;
  readonly watts: number;
  readonly phases: number;
  readonly offeredWatts: number;
  /** Null where no vehicle is there to tell. */
  readonly socPercent: number | null;
}

const phaseNames = ['L1', 'L2', 'L3'] as const;

/** Mains voltage breathes a little; a pure function of time, so that it can be tested. */
const voltsAt = (atMs: number, phase: number): number =>
  nominalVolts + 1.6 * Math.sin(atMs / 37_000 + phase * 2.1) + 0.5 * Math.sin(atMs / 5_300 + phase);

const decimal = (value: number, digits: number): string => value.toFixed(digits);

type Reading = Omit<SampledValue, 'context' | 'measurand'>;

const perPhase = (
  phases: number,
  unit: 'A' | 'V',
  toNeutral: boolean,
  value: (phase: number) => number,
): Reading[] =>
  phaseNames.slice(0, phases).map((name, phase) => ({
    value: decimal(value(phase), 1),
    phase: toNeutral ? `${name}-N` : name,
    unit,
  }));

const readers: Partial<Record<Measurand, (state: MeterState, atMs: number) => Reading[]>> = {
  'Energy.Active.Import.Register': ({ registerWh }) => [
    { value: decimal(Math.floor(registerWh), 0), unit: 'Wh' },
  ],
  'Power.Active.Import': ({ watts }) => [{ value: decimal(watts, 0), unit: 'W' }],
  'Power.Offered': ({ offeredWatts }) => [{ value: decimal(offeredWatts, 0), unit: 'W' }],
  'Current.Import': ({ watts, phases }, atMs) =>
    perPhase(phases, 'A', false, (phase) => watts / phases / voltsAt(atMs, phase)),
  'Current.Offered': ({ offeredWatts, phases }) => [
    { value: decimal(offeredWatts / phases / nominalVolts, 1), unit: 'A' },
  ],
  Voltage: (_, atMs) => perPhase(3, 'V', true, (phase) => voltsAt(atMs, phase)),
  SoC: ({ socPercent }) =>
    socPercent === null ? [] : [{ value: decimal(socPercent, 1), unit: 'Percent', location: 'EV' }],
  Temperature: ({ watts }, atMs) => [
    {
      value: decimal(24 + watts / 900 + Math.sin(atMs / 240_000), 1),
      unit: 'Celsius',
      location: 'Body',
    },
  ],
};

/** Everything the meter can measure; other measurands are refused (errata 3.14.4). */
export const measurands: readonly string[] = Object.keys(readers);

/** The readings of a moment, in the order the measurands are configured (OCPP 1.6 §4.7). */
export const sampledValues = (
  wanted: readonly string[],
  state: MeterState,
  atMs: number,
  context: ReadingContext,
): SampledValue[] =>
  wanted.flatMap((name) => {
    const measurand = name as Measurand;
    return (readers[measurand]?.(state, atMs) ?? []).map((reading) => ({
      ...reading,
      context,
      measurand,
    }));
  });
