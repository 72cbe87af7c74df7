import type { ChargePoint } from './charge-point';

interface Profile {
  readonly chargingProfileId: number;
  readonly transactionId?: number;
  readonly stackLevel: number;
  readonly chargingProfilePurpose: string;
  readonly chargingSchedule: {
    readonly chargingRateUnit: 'A' | 'W';
    readonly chargingSchedulePeriod: readonly { readonly limit: number }[];
  };
}

/** What one charge point lets its sessions draw, in A on each phase. */
export interface Obedient {
  readonly station: ChargePoint;
  readonly profiles: Map<number, Profile & { readonly connectorId: number }>;
  readonly sessions: Map<number, number>;
  /** The sum of what the running sessions may draw at this moment. */
  allowed(): number;
  start(connectorId: number, idTag: string): Promise<number>;
  stop(connectorId: number): Promise<void>;
  meter(connectorId: number, powerW: number): Promise<void>;
}

export interface ObedientOptions {
  readonly maxAmps?: number;
  /** Called after each change of what it allows. */
  readonly onChange?: () => void;
  /** What SetChargingProfile is answered; by default it is taken. */
  readonly answer?: (profile: Profile) => string;
}

const phases = 3;
const volts = 230;

/** A charge point that does what the profiles say that it is given, as far as a site uses them. */
export const obey = (
  station: ChargePoint,
  { maxAmps = 32, onChange = () => undefined, answer = () => 'Accepted' }: ObedientOptions = {},
): Obedient => {
  const profiles: Obedient['profiles'] = new Map();
  const sessions = new Map<number, number>();

  const amps = ({ chargingSchedule }: Profile): number => {
    const limit = chargingSchedule.chargingSchedulePeriod[0]?.limit ?? maxAmps;
    return chargingSchedule.chargingRateUnit === 'A' ? limit : limit / (volts * phases);
  };
  const allowedOn = (connectorId: number, transactionId: number): number => {
    const all = [...profiles.values()];
    const own = all.find(
      (one) => one.connectorId === connectorId && one.transactionId === transactionId,
    );
    const byDefault = all.find((one) => one.chargingProfilePurpose === 'TxDefaultProfile');
    const profile = own ?? byDefault;
    return profile === undefined ? maxAmps : Math.min(maxAmps, amps(profile));
  };

  station.onCall('SetChargingProfile', (payload) => {
    const { connectorId, csChargingProfiles } = payload as {
      connectorId: number;
      csChargingProfiles: Profile;
    };
    const { transactionId } = csChargingProfiles;
    if (transactionId !== undefined && sessions.get(connectorId) !== transactionId) {
      return { status: 'Rejected' };
    }
    const status = answer(csChargingProfiles);
    if (status === 'Accepted') {
      profiles.set(csChargingProfiles.chargingProfileId, { ...csChargingProfiles, connectorId });
      onChange();
    }
    return { status };
  });
  station.onCall('ClearChargingProfile', (payload) => {
    const { id } = payload as { id: number };
    return { status: profiles.delete(id) ? 'Accepted' : 'Unknown' };
  });
  station.onCall('GetConfiguration', () => ({
    configurationKey: [
      { key: 'ChargingScheduleAllowedChargingRateUnit', readonly: true, value: 'Current' },
      { key: 'ChargeProfileMaxStackLevel', readonly: true, value: '8' },
      { key: 'SupportedFeatureProfiles', readonly: true, value: 'Core,SmartCharging' },
    ],
  }));

  return {
    station,
    profiles,
    sessions,
    allowed: () =>
      [...sessions].reduce((sum, [connectorId, id]) => sum + allowedOn(connectorId, id), 0),
    start: async (connectorId, idTag) => {
      const { transactionId } = (await station.call('StartTransaction', {
        connectorId,
        idTag,
        meterStart: 0,
        timestamp: new Date().toISOString(),
      })) as { transactionId: number };
      sessions.set(connectorId, transactionId);
      onChange();
      return transactionId;
    },
    stop: async (connectorId) => {
      const transactionId = sessions.get(connectorId);
      sessions.delete(connectorId);
      for (const [id, profile] of profiles) {
        if (profile.transactionId === transactionId) profiles.delete(id);
      }
      await station.call('StopTransaction', {
        transactionId,
        meterStop: 1000,
        timestamp: new Date().toISOString(),
      });
    },
    meter: async (connectorId, powerW) => {
      await station.call('MeterValues', {
        connectorId,
        transactionId: sessions.get(connectorId),
        meterValue: [
          {
            timestamp: new Date().toISOString(),
            sampledValue: [{ value: String(powerW), measurand: 'Power.Active.Import', unit: 'W' }],
          },
        ],
      });
    },
  };
};
