import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import type { Format, Translate } from '../../i18n';

/** What a profile allows, in a few words: `8–32 A, 4 periods, Daily`. */
export const phraseOf = (profile: ChargingProfile, t: Translate, format: Format): string => {
  const { chargingSchedule, chargingProfileKind, recurrencyKind } = profile;
  const limits = chargingSchedule.chargingSchedulePeriod.map(({ limit }) => limit);
  const least = limits.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = limits.reduce((a, b) => Math.max(a, b), 0);
  const range =
    least === most
      ? format.number(most, 1)
      : `${format.number(least, 1)}–${format.number(most, 1)}`;
  const kind =
    chargingProfileKind === 'Recurring' ? (recurrencyKind ?? 'Recurring') : chargingProfileKind;
  return [
    `${range} ${chargingSchedule.chargingRateUnit}`,
    t('smartCharging.periodCount', { count: limits.length }),
    kind,
  ].join(' · ');
};
