/** The battery of a simulated vehicle and what its charger can take. */
export interface Vehicle {
  readonly capacityWh: number;
  readonly maxWatts: number;
}

/** Above this a battery takes less and less. */
const taperFromPercent = 80;
/** So little is taken at the very end, as a share of the most. */
const lastShare = 0.06;
/** From nothing to full power in about so long. */
const rampSeconds = 12;

/** The most a vehicle takes at a state of charge: full power up to 80 %, then ever less. */
export const acceptedWatts = ({ maxWatts }: Vehicle, socPercent: number): number => {
  if (socPercent >= 100) return 0;
  if (socPercent <= taperFromPercent) return maxWatts;
  const left = (100 - socPercent) / (100 - taperFromPercent);
  return maxWatts * (lastShare + (1 - lastShare) * left);
};

/** Power rises along a ramp; a lower limit is obeyed at once. */
export const nextWatts = (
  vehicle: Vehicle,
  watts: number,
  targetWatts: number,
  seconds: number,
): number =>
  targetWatts <= watts
    ? targetWatts
    : Math.min(targetWatts, watts + (vehicle.maxWatts / rampSeconds) * seconds);

/** What a battery stores in a time, and its state of charge afterwards. */
export const chargeBattery = (
  { capacityWh }: Vehicle,
  socPercent: number,
  watts: number,
  seconds: number,
): { readonly energyWh: number; readonly socPercent: number } => {
  const wanted = (watts * seconds) / 3600;
  const room = (capacityWh * (100 - socPercent)) / 100;
  const energyWh = Math.min(wanted, room);
  const full = wanted >= room;
  return { energyWh, socPercent: full ? 100 : socPercent + (energyWh / capacityWh) * 100 };
};

/** A number from 0 up to 1 that stands for a text, so that every charge point has its own. */
export const shareOf = (text: string): number => {
  let hash = 2_166_136_261;
  for (const letter of text) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 16_777_619) >>> 0;
  }
  return (hash % 10_000) / 10_000;
};
