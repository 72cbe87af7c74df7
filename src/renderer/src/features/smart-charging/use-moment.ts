import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { useTexts } from '../../i18n';
import { writeOffset } from './offsets';

const two = (value: number): string => String(value).padStart(2, '0');

/** How a moment of a schedule is called: the time of day where it has a start, else how long after the start of charging. */
export const useMoment = (profile: ChargingProfile): ((offsetSeconds: number) => string) => {
  const { local, language } = useTexts();
  const { startSchedule } = profile.chargingSchedule;
  const start =
    profile.chargingProfileKind === 'Relative' ? Number.NaN : Date.parse(startSchedule ?? '');
  if (Number.isNaN(start)) return (offset) => `+${writeOffset(offset)}`;
  const isDaily =
    profile.chargingProfileKind === 'Recurring' && profile.recurrencyKind !== 'Weekly';
  return (offset) => {
    const at = new Date(start + offset * 1000);
    const seconds = at.getSeconds() === 0 ? '' : `:${two(at.getSeconds())}`;
    const clock = `${two(at.getHours())}:${two(at.getMinutes())}${seconds}`;
    if (isDaily) return clock;
    if (profile.chargingProfileKind === 'Recurring') {
      return `${at.toLocaleDateString(language, { weekday: 'short' })} ${clock}`;
    }
    return `${local.dayOfYear(at.toISOString())} ${clock}`;
  };
};
