import { type Fields, fieldsOf, listOf } from './found';

const thousands = new Set(['kWh', 'kW']);

/** The number a sample holds, in Wh or W; undefined where it holds none. */
const amountOf = (sample: Fields): number | undefined => {
  const { value, unit } = sample;
  const number =
    typeof value === 'string' && value.trim() !== '' ? Number(value) : Number(value ?? Number.NaN);
  if ((typeof value !== 'string' && typeof value !== 'number') || !Number.isFinite(number)) {
    return undefined;
  }
  return typeof unit === 'string' && thousands.has(unit) ? number * 1000 : number;
};

const measurandOf = (sample: Fields): unknown =>
  sample.measurand ?? 'Energy.Active.Import.Register';

/** The reading of all phases together; where a meter gives only single phases, their sum. */
const total = (samples: readonly Fields[], measurand: string): number | undefined => {
  const fitting = samples.filter((sample) => measurandOf(sample) === measurand);
  const whole = fitting.find((sample) => sample.phase === undefined);
  if (whole !== undefined) return amountOf(whole);
  const amounts = fitting
    .filter((sample) => typeof sample.phase === 'string' && /^L[123](-N)?$/.test(sample.phase))
    .map(amountOf)
    .filter((amount) => amount !== undefined);
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
};

const scaled = (amount: number, unit: 'Wh' | 'W'): string =>
  Math.abs(amount) < 1000
    ? `${Number(amount.toFixed(0))} ${unit}`
    : `${(amount / 1000).toFixed(1)} k${unit}`;

export const describeEnergy = (wattHours: number): string => scaled(wattHours, 'Wh');

/** Energy, power and state of charge of the latest readings: `12.4 kWh, 7.2 kW, 54 %`. */
export const describeReadings = (meterValues: unknown): string => {
  const latest = fieldsOf(listOf(meterValues).at(-1));
  const samples = listOf(latest?.sampledValue)
    .map(fieldsOf)
    .filter((sample) => sample !== undefined);
  const energy = total(samples, 'Energy.Active.Import.Register');
  const power = total(samples, 'Power.Active.Import');
  const charge = total(samples, 'SoC');
  const parts = [
    ...(energy === undefined ? [] : [describeEnergy(energy)]),
    ...(power === undefined ? [] : [scaled(power, 'W')]),
    ...(charge === undefined ? [] : [`${Number(charge.toFixed(0))} %`]),
  ];
  if (parts.length > 0) return parts.join(', ');
  return samples.length === 1 ? '1 reading' : `${samples.length} readings`;
};
