import type { Station } from '../context';

/** The time as a charge point is told it: the true one, unless another is set for a test (B29). */
export const toldAt = ({ settings }: Pick<Station, 'settings'>, now: number): number =>
  now + settings.currentTimeOffsetSeconds * 1000;
