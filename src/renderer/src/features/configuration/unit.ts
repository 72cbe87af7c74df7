import type { Translate } from '../../i18n';

/** Units are signs in every language, but for these two words. */
export const unitText = (unit: string | null, t: Translate): string | null =>
  unit === 'times' || unit === 'characters' ? t(`configuration.unit.${unit}`) : unit;
