import type { Sample } from '@shared/model/meter';
import type { TolerantRequest } from '@shared/ocpp/actions';

type MeterValue = NonNullable<NonNullable<TolerantRequest<'MeterValues'>['meterValue']>[number]>;
type SampledValue = NonNullable<NonNullable<MeterValue['sampledValue']>[number]>;

/** Factors to the unit that everything is stored in. */
const normalUnits: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  Wh: ['Wh', 1],
  kWh: ['Wh', 1000],
  varh: ['varh', 1],
  kvarh: ['varh', 1000],
  W: ['W', 1],
  kW: ['W', 1000],
  VA: ['VA', 1],
  kVA: ['VA', 1000],
  var: ['var', 1],
  kvar: ['var', 1000],
  // Both spellings are in use (OCPP-J errata 2.1, 2.2).
  Celcius: ['Celsius', 1],
};

/** The unit a measurand has when none is given; only energy has a default in the text (OCPP 1.6 §7.43). */
const defaultUnit = (measurand: string): string | null =>
  measurand.startsWith('Energy.') ? (measurand.includes('Reactive') ? 'varh' : 'Wh') : null;

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/** The value of a plain decimal text; null for anything else, an empty text included (never 0). */
export const readDecimal = (text: string): number | null => {
  const trimmed = text.trim();
  if (!plainNumber.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
};

/**
 * One sampledValue with the defaults of OCPP 1.6 §7.43 filled in and its unit normalised.
 * Signed data and texts that are no number are kept as they are in `raw`.
 */
export const readSample = (sampled: SampledValue): Sample => {
  const measurand = sampled.measurand ?? 'Energy.Active.Import.Register';
  const text = sampled.value ?? '';
  const unit = sampled.unit ?? defaultUnit(measurand);
  const normal = unit === null ? undefined : normalUnits[unit];
  const value = sampled.format === 'SignedData' ? null : readDecimal(text);
  return {
    measurand,
    phase: sampled.phase ?? null,
    location: sampled.location ?? 'Outlet',
    context: sampled.context ?? 'Sample.Periodic',
    unit: normal?.[0] ?? unit,
    value: value === null ? null : scale(value, normal?.[1] ?? 1),
    ...(value === null ? { raw: text } : {}),
  };
};

/** Times 1000 without the noise of binary fractions: 12.3456 kWh is 12345.6 Wh. */
const scale = (value: number, factor: number): number =>
  factor === 1 ? value : Math.round(value * factor * 1e6) / 1e6;

export const readSamples = (meterValue: MeterValue): Sample[] =>
  (meterValue.sampledValue ?? []).map((sampled) => readSample(sampled ?? {}));

/** What a reading says of the transaction as a whole: the outlet's energy register, total power and state of charge. */
export interface Totals {
  readonly energyWh: number | null;
  readonly powerW: number | null;
  readonly socPercent: number | null;
}

/**
 * Totals of a reading. Per-phase samples are no totals; where power is given per phase only,
 * the three are added up (L1, L2, L3 or L1-N, L2-N, L3-N).
 */
export const readTotals = (samples: readonly Sample[]): Totals => {
  let energyWh: number | null = null;
  let powerW: number | null = null;
  let phasePowerW: number | null = null;
  let socPercent: number | null = null;
  for (const { measurand, phase, location, value } of samples) {
    if (value === null) continue;
    if (measurand === 'SoC') socPercent = value;
    else if (location !== 'Outlet' && location !== 'Cable') continue;
    else if (measurand === 'Energy.Active.Import.Register' && phase === null) energyWh = value;
    else if (measurand === 'Power.Active.Import') {
      if (phase === null) powerW = value;
      else if (/^L[123](-N)?$/.test(phase)) phasePowerW = (phasePowerW ?? 0) + value;
    }
  }
  return { energyWh, powerW: powerW ?? phasePowerW, socPercent };
};
