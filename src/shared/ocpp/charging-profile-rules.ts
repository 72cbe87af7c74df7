import { type Fields, type Found, fieldsOf, found, listOf } from './found';

/** A schedule has a period, and the first one starts at 0 (OCPP 1.6 §7.13, errata 3.45, 3.70). */
export const checkFirstPeriod = (schedule: Fields, pointer: string, soFar: Found): Found => {
  const periods = schedule.chargingSchedulePeriod;
  if (!Array.isArray(periods)) return soFar;
  if (periods.length === 0) {
    return found(soFar, {
      pointer: `${pointer}/chargingSchedulePeriod`,
      rule: 'atLeastOne',
      message: 'chargingSchedulePeriod is empty; at least one period is required.',
      code: 'OccurenceConstraintViolation',
      clause: 'OCPP 1.6 §7.13',
    });
  }
  const start = fieldsOf(listOf(periods)[0])?.startPeriod;
  if (typeof start !== 'number' || start === 0) return soFar;
  return found(soFar, {
    pointer: `${pointer}/chargingSchedulePeriod/0/startPeriod`,
    rule: 'firstPeriodStartsAtZero',
    message: `startPeriod of the first period is ${start}; it must be 0.`,
    code: 'PropertyConstraintViolation',
    clause: 'errata 3.45',
  });
};

/** What holds for a charging profile wherever it is sent. */
export const checkChargingProfile = (profile: Fields, pointer: string, soFar: Found): Found => {
  let all = soFar;
  const stackLevel = profile.stackLevel;
  if (typeof stackLevel === 'number' && stackLevel < 0) {
    all = found(all, {
      pointer: `${pointer}/stackLevel`,
      rule: 'lowestStackLevel',
      message: `stackLevel is ${stackLevel}; 0 is the lowest that is allowed.`,
      code: 'PropertyConstraintViolation',
      clause: 'OCPP 1.6 §7.8',
    });
  }
  const kind = profile.chargingProfileKind;
  if (profile.recurrencyKind !== undefined && typeof kind === 'string' && kind !== 'Recurring') {
    all = found(all, {
      pointer: `${pointer}/recurrencyKind`,
      rule: 'recurrencyOnlyWithRecurring',
      message: `recurrencyKind is set while chargingProfileKind is ${JSON.stringify(kind)}; it goes with Recurring only.`,
      code: 'OccurenceConstraintViolation',
      clause: 'errata 3.56',
    });
  }
  const purpose = profile.chargingProfilePurpose;
  if (
    profile.transactionId !== undefined &&
    (purpose === 'ChargePointMaxProfile' || purpose === 'TxDefaultProfile')
  ) {
    all = found(all, {
      pointer: `${pointer}/transactionId`,
      rule: 'transactionIdOnlyWithTxProfile',
      message: `transactionId is set in a ${purpose}; it goes with a TxProfile only.`,
      code: 'OccurenceConstraintViolation',
      clause: 'OCPP 1.6 §7.8',
    });
  }
  const schedule = fieldsOf(profile.chargingSchedule);
  return schedule === undefined
    ? all
    : checkFirstPeriod(schedule, `${pointer}/chargingSchedule`, all);
};
