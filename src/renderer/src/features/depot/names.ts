import type { EnergyRow, OccupancyRow } from '@shared/model/report';
import { currencyDigits } from '@shared/tariff-cost';
import type { Texts } from '../../i18n';

/** The name of a local day as the language writes dates. */
export const dayName = (day: string, { local }: Texts): string =>
  local.day(new Date(`${day}T12:00:00`));

/** What a row of energy is about, in words. */
export const energyRowName = (row: EnergyRow, by: string, texts: Texts): string => {
  const { t } = texts;
  if (by === 'day') return dayName(row.day ?? '', texts);
  if (by === 'tag') return row.idTag ?? '';
  if (by === 'parent') return row.parentIdTag ?? t('depot.noGroup');
  return occupancyRowName({ ...row }, by, texts);
};

/** What a row of occupancy is about, in words. */
export const occupancyRowName = (
  row: Pick<OccupancyRow, 'day' | 'chargePointId' | 'connectorId'>,
  by: string,
  texts: Texts,
): string => {
  if (by === 'day') return dayName(row.day ?? '', texts);
  const chargePointId = row.chargePointId ?? '';
  return by === 'chargePoint'
    ? chargePointId
    : texts.t('depot.connectorOf', { chargePointId, connectorId: row.connectorId ?? '' });
};

/** A price with the digits its currency is paid in, and more where it has more. */
export const priceText = (price: number, currency: string, { format }: Texts): string => {
  const digits = String(price).split('.')[1]?.length ?? 0;
  return `${format.fixed(price, Math.max(digits, currencyDigits(currency)))} ${currency}`;
};

/** An amount with the digits its currency is paid in. */
export const money = (amount: number, currency: string, { format }: Texts): string =>
  `${format.fixed(amount, currencyDigits(currency))} ${currency}`;
