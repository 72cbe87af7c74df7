import type { Site } from '@shared/model/site';
import type { Format } from '../../i18n';

/** An amount in the unit of its site: `11.50 kW`, `16 A`. */
export const amountOf = (unit: Site['unit'], amount: number | null, format: Format): string => {
  if (unit === 'W' || amount === null) return format.power(amount);
  return `${format.number(amount, 1)} A`;
};
