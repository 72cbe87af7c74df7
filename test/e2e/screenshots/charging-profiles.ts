import type { Station } from './fleet';

type Send = (method: string, url: string, body?: unknown) => Promise<void>;

const startSchedule = '2026-01-01T00:00:00Z';
const hour = 3600;

const library = [
  {
    name: 'Evening for others',
    note: 'Agreed with the grid operator',
    profile: {
      chargingProfileId: 1,
      stackLevel: 0,
      chargingProfilePurpose: 'TxDefaultProfile',
      chargingProfileKind: 'Recurring',
      recurrencyKind: 'Daily',
      chargingSchedule: {
        duration: 24 * hour,
        startSchedule,
        chargingRateUnit: 'A',
        chargingSchedulePeriod: [
          { startPeriod: 0, limit: 32 },
          { startPeriod: 6 * hour, limit: 16 },
          { startPeriod: 17 * hour, limit: 8 },
          { startPeriod: 21 * hour, limit: 32 },
        ],
      },
    },
  },
  {
    name: 'Fuse of the depot',
    profile: {
      chargingProfileId: 2,
      stackLevel: 0,
      chargingProfilePurpose: 'ChargePointMaxProfile',
      chargingProfileKind: 'Absolute',
      chargingSchedule: {
        startSchedule,
        chargingRateUnit: 'W',
        chargingSchedulePeriod: [{ startPeriod: 0, limit: 22_000 }],
      },
    },
  },
  {
    name: 'Van leaves early',
    note: 'For one transaction',
    profile: {
      chargingProfileId: 3,
      stackLevel: 5,
      chargingProfilePurpose: 'TxProfile',
      chargingProfileKind: 'Relative',
      chargingSchedule: {
        duration: 9 * hour,
        chargingRateUnit: 'A',
        minChargingRate: 6,
        chargingSchedulePeriod: [
          { startPeriod: 0, limit: 20 },
          { startPeriod: 5 * hour, limit: 13 },
        ],
      },
    },
  },
];

/** A library, profiles in a charge point that charges, and one answer that is not what is expected. */
export const fillProfiles = async (send: Send, http: string, station: Station): Promise<void> => {
  for (const { profile, ...more } of library) {
    const url = `${http}/charging-profile/${profile.chargingProfileId}`;
    await send('PUT', url, { ...more, profile });
  }
  station.onCall('SetChargingProfile', () => ({ status: 'Accepted' }));
  const url = `${http}/charge-point/${station.identity}/charging-profile`;
  await send('POST', url, { connectorId: 0, chargingProfileId: 2 });
  await send('POST', url, { connectorId: 0, chargingProfileId: 1 });
  await send('POST', url, { connectorId: 1, chargingProfileId: 3 });
  station.onCall('GetCompositeSchedule', (payload) => ({
    status: 'Accepted',
    connectorId: 1,
    scheduleStart: new Date().toISOString(),
    chargingSchedule: {
      duration: (payload as { duration: number }).duration,
      chargingRateUnit: 'A',
      chargingSchedulePeriod: [
        { startPeriod: 0, limit: 20 },
        { startPeriod: 2 * hour, limit: 16 },
      ],
    },
  }));
};
