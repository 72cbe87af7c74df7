import type { ChargingProfile } from '@shared/ocpp/charging-profile';
import { isCleared, replaces } from '@shared/smart-charging/replacing';
import { describe, expect, test } from 'vitest';

const profile = (
  chargingProfileId: number,
  stackLevel: number,
  chargingProfilePurpose: ChargingProfile['chargingProfilePurpose'],
): ChargingProfile => ({
  chargingProfileId,
  stackLevel,
  chargingProfilePurpose,
  chargingProfileKind: 'Relative',
  chargingSchedule: {
    chargingRateUnit: 'A',
    chargingSchedulePeriod: [{ startPeriod: 0, limit: 16 }],
  },
});

const installed = [
  { connectorId: 0, profile: profile(1, 0, 'ChargePointMaxProfile') },
  { connectorId: 0, profile: profile(2, 0, 'TxDefaultProfile') },
  { connectorId: 1, profile: profile(3, 0, 'TxDefaultProfile') },
  { connectorId: 1, profile: profile(4, 1, 'TxDefaultProfile') },
  { connectorId: 2, profile: profile(5, 1, 'TxProfile') },
];
const idsOf = (matches: (one: (typeof installed)[number]) => boolean) =>
  installed.filter(matches).map((one) => one.profile.chargingProfileId);

describe('D33 what a profile takes the place of', () => {
  test.each([
    ['the same number, wherever it is', 2, profile(3, 8, 'TxProfile'), [3]],
    [
      'errata 3.42 the same level and purpose on the connector',
      1,
      profile(9, 1, 'TxDefaultProfile'),
      [4],
    ],
    ['both of them at once', 1, profile(2, 0, 'TxDefaultProfile'), [2, 3]],
    ['nothing on another level', 1, profile(9, 2, 'TxDefaultProfile'), []],
    ['nothing of another purpose', 1, profile(9, 1, 'TxProfile'), []],
    ['nothing on another connector', 2, profile(9, 0, 'TxDefaultProfile'), []],
  ])('%s', (_, connectorId, given, replaced) => {
    expect(idsOf(replaces(connectorId, given))).toEqual(replaced);
  });
});

describe('D26 what ClearChargingProfile means', () => {
  test.each([
    ['errata 3.25 nothing given is everything', {}, [1, 2, 3, 4, 5]],
    ['errata 3.26 the number overrides', { id: 3, connectorId: 2, stackLevel: 7 }, [3]],
    ['connector 0 is the charge point itself', { connectorId: 0 }, [1, 2]],
    ['errata 3.25 several members must all match', { connectorId: 1, stackLevel: 0 }, [3]],
    ['a purpose on every connector', { chargingProfilePurpose: 'TxDefaultProfile' }, [2, 3, 4]],
    ['nothing where one member does not match', { connectorId: 2, stackLevel: 0 }, []],
  ] as const)('%s', (_, criteria, cleared) => {
    expect(idsOf(isCleared(criteria))).toEqual(cleared);
  });
});
