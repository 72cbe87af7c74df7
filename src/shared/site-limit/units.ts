import type { ChargingRateUnit } from '../ocpp/charging-profile';

/** What is known of a connector, and of the grid, to change between W (all phases) and A (each phase). */
export interface Wiring {
  readonly volts: number;
  readonly phases: number;
  /** The most it can draw on a phase. */
  readonly maxAmps: number;
}

/** A limit as it is sent: W of all phases together, A on each (OCPP 1.6 §7.12, errata 3.34, 3.69). */
export interface SentLimit {
  readonly unit: ChargingRateUnit;
  readonly limit: number;
}

const downToTenth = (amount: number): number => Math.floor(amount * 10 + 1e-6) / 10;

/** The most a connector can take, in the unit of the site. */
export const mostOf = (siteUnit: ChargingRateUnit, { volts, phases, maxAmps }: Wiring): number =>
  siteUnit === 'A' ? maxAmps : maxAmps * volts * phases;

/**
 * The least it can charge with, in the unit of the site. A site that counts A on each phase cannot
 * know how a charge point that is told W spreads them: all of them may flow on one phase.
 */
export const leastOf = (
  siteUnit: ChargingRateUnit,
  sentUnit: ChargingRateUnit,
  minimumAmps: number,
  wiring: Wiring,
): number => {
  if (siteUnit === 'W') return minimumAmps * wiring.volts * wiring.phases;
  return sentUnit === 'A' ? minimumAmps : Math.min(wiring.maxAmps, minimumAmps * wiring.phases);
};

/** An amount of the site as the charge point is told it; never more than the amount. */
export const toSent = (
  siteUnit: ChargingRateUnit,
  sentUnit: ChargingRateUnit,
  amount: number,
  { volts, phases }: Wiring,
): SentLimit => {
  if (siteUnit === sentUnit) return { unit: sentUnit, limit: downToTenth(amount) };
  return sentUnit === 'A'
    ? { unit: 'A', limit: downToTenth(amount / (volts * phases)) }
    : { unit: 'W', limit: downToTenth(amount * volts) };
};

/** What a limit that was sent lets through at most, in the unit of the site. */
export const fromSent = (
  siteUnit: ChargingRateUnit,
  { unit, limit }: SentLimit,
  { volts, phases }: Wiring,
): number => {
  if (siteUnit === unit) return limit;
  return siteUnit === 'W' ? limit * volts * phases : limit / volts;
};

/** ChargingScheduleAllowedChargingRateUnit: Current and Power, which some spell A and W (C48, errata 3.88). */
export const allowedUnits = (value: string): ChargingRateUnit[] => {
  const words = value.split(/[,\s"';]+/).map((word) => word.toLowerCase());
  return [
    ...(words.some((word) => word === 'current' || word === 'a') ? (['A'] as const) : []),
    ...(words.some((word) => word === 'power' || word === 'w') ? (['W'] as const) : []),
  ];
};

/** The unit to send in: the site's own where the charge point takes it, or does not say. */
export const sentUnitOf = (
  siteUnit: ChargingRateUnit,
  allowed: readonly ChargingRateUnit[],
): ChargingRateUnit => {
  const [first = siteUnit] = allowed;
  return allowed.length === 0 || allowed.includes(siteUnit) ? siteUnit : first;
};
