import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { periodsOf } from './profile-draft';

/** Each makes four even parts. */
const niceSteps = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10];

/** The smallest even number that is at least as large. */
const niceAbove = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  const factor = niceSteps.find((step) => step * power >= value) ?? 10;
  return factor * power;
};

/** The top of the chart: room above the highest limit to drag it up. */
export const topOf = (profile: ChargingProfile): number => {
  const least = profile.chargingSchedule.chargingRateUnit === 'W' ? 10_000 : 16;
  const highest = periodsOf(profile).reduce((most, { limit }) => Math.max(most, limit), least);
  return niceAbove(highest * 1.15);
};

export const limitTicks = (top: number): number[] =>
  [0, 1, 2, 3, 4].map((part) => (part * top) / 4);

const timeSteps = [300, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800];

/** Moments to write along the time axis: so many that they do not touch each other. */
export const timeTicks = (spanSeconds: number): number[] => {
  const step = timeSteps.find((seconds) => spanSeconds / seconds <= 8) ?? 2_592_000;
  const ticks: number[] = [];
  for (let at = 0; at <= spanSeconds && ticks.length < 50; at += step) ticks.push(at);
  return ticks;
};

/** What one press of an arrow key changes, and what a drag snaps to. */
export const limitStep = (profile: ChargingProfile): number =>
  profile.chargingSchedule.chargingRateUnit === 'W' ? 100 : 1;

export const timeStep = (spanSeconds: number): number => {
  if (spanSeconds <= 600) return 1;
  return spanSeconds <= 7200 ? 60 : 900;
};

export const snap = (value: number, step: number): number => Math.round(value / step) * step;
