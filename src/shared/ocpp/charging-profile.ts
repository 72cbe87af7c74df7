import { type Static, Type } from 'typebox';
import { closed, dateTime, type Hint, integer, oneOf, tenths } from './types';

/** OCPP 1.6 §7.12. */
export const chargingRateUnit = (hint: Hint = {}) => oneOf(['A', 'W'], hint);
export type ChargingRateUnit = Static<ReturnType<typeof chargingRateUnit>>;

/** OCPP 1.6 §7.10. */
export const chargingProfilePurpose = (hint: Hint = {}) =>
  oneOf(['ChargePointMaxProfile', 'TxDefaultProfile', 'TxProfile'], hint);
export type ChargingProfilePurpose = Static<ReturnType<typeof chargingProfilePurpose>>;

/** OCPP 1.6 §7.14. */
export const chargingSchedulePeriod = closed({
  startPeriod: integer({
    description: 'Seconds from the start of the schedule; the first period starts at 0.',
    default: 0,
  }),
  limit: tenths({
    description: 'The most that may flow, in the unit of the schedule, with one decimal at most.',
    examples: [16],
  }),
  numberPhases: Type.Optional(
    integer({ description: 'How many phases may be used; 3 when left out.', examples: [1, 3] }),
  ),
});
export type ChargingSchedulePeriod = Static<typeof chargingSchedulePeriod>;

/** OCPP 1.6 §7.13. */
export const chargingSchedule = closed(
  {
    duration: Type.Optional(
      integer({ description: 'Length in seconds; without it the last period has no end.' }),
    ),
    startSchedule: Type.Optional(
      dateTime({ description: 'When an absolute or recurring schedule begins.' }),
    ),
    chargingRateUnit: chargingRateUnit({
      description: 'A is current per phase, W is the power of all phases together.',
      default: 'A',
    }),
    chargingSchedulePeriod: Type.Array(chargingSchedulePeriod, {
      description: 'The limits in order of time; each holds until the next one starts.',
    }),
    minChargingRate: Type.Optional(
      tenths({ description: 'Below this rate charging is inefficient for the vehicle.' }),
    ),
  },
  { description: 'How the limit changes over time.' },
);
export type ChargingSchedule = Static<typeof chargingSchedule>;

/** OCPP 1.6 §7.8. */
export const chargingProfile = (
  hint: Hint = {},
  usualPurpose: ChargingProfilePurpose = 'TxDefaultProfile',
) =>
  closed(
    {
      chargingProfileId: integer({
        description: 'A number of your choice; a profile with the same number is replaced.',
        default: 1,
      }),
      transactionId: Type.Optional(
        integer({ description: 'The running transaction, for a TxProfile only.' }),
      ),
      stackLevel: integer({
        description: 'The higher level wins while both are valid; the lowest is 0.',
        default: 0,
      }),
      chargingProfilePurpose: chargingProfilePurpose({
        description: 'Whether it limits the whole charge point, new transactions or one of them.',
        default: usualPurpose,
      }),
      chargingProfileKind: oneOf(['Absolute', 'Recurring', 'Relative'], {
        description: 'What the periods count from: a date, a repeated date or the start.',
        default: 'Absolute',
      }),
      recurrencyKind: Type.Optional(
        oneOf(['Daily', 'Weekly'], { description: 'How often a Recurring profile repeats.' }),
      ),
      validFrom: Type.Optional(dateTime({ description: 'Not used before this moment.' })),
      validTo: Type.Optional(dateTime({ description: 'Not used after this moment.' })),
      chargingSchedule,
    },
    hint,
  );
export type ChargingProfile = Static<ReturnType<typeof chargingProfile>>;
