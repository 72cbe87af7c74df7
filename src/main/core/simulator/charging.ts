import type { MeterValue, ReadingContext } from '@shared/ocpp/types';
import type { ProfileTransaction } from '@shared/smart-charging/composite-schedule';
import { type Device, type DeviceConnector, instantOf } from './device';
import { limitAt } from './installed-profiles';
import { type MeterState, nominalVolts, sampledValues } from './meter';
import { refreshStatus } from './status';
import { acceptedWatts, chargeBattery, nextWatts, type Vehicle } from './vehicle';

/** Less current than this cannot be offered over a type 2 cable (IEC 61851-1). */
const leastAmps = 6;
const phasesOfHardware = 3;
/** While nothing has been told, the transaction has a number that no profile names. */
const unknownTransactionId = -1;

export const vehicleOf = ({ configuration }: Device): Vehicle => ({
  capacityWh: configuration.number('VehicleBatteryWh'),
  maxWatts: configuration.number('VehicleMaxPowerW'),
});

/** What the fuse allows a connector, in amperes per phase. */
export const hardwareAmps = ({ configuration }: Device): number =>
  configuration.number('MaxCurrentPerPhase');

export const profileTransaction = (connector: DeviceConnector): ProfileTransaction | undefined =>
  connector.transaction === null
    ? undefined
    : {
        transactionId: connector.transaction.transactionId ?? unknownTransactionId,
        startedAtMs: connector.transaction.startedAt,
      };

interface Offer {
  readonly connector: DeviceConnector;
  readonly watts: number;
  readonly phases: number;
}

const offerFor = (device: Device, connector: DeviceConnector, atMs: number): Offer => {
  const limit = limitAt({
    profiles: device.profiles.all(),
    connectorId: connector.connectorId,
    atMs,
    transaction: profileTransaction(connector),
  });
  const phases = Math.max(1, Math.min(phasesOfHardware, limit?.phases ?? phasesOfHardware));
  const hardware = hardwareAmps(device) * nominalVolts * phases;
  const blocked = connector.transaction?.refused === true || connector.fault !== null;
  return { connector, phases, watts: blocked ? 0 : Math.min(hardware, limit?.watts ?? hardware) };
};

const usable = (watts: number, phases: number): number =>
  watts + 0.5 < leastAmps * nominalVolts * phases ? 0 : watts;

/** What each charging connector is offered: its own limits, and together that of the charge point. */
const offers = (device: Device, atMs: number): Offer[] => {
  const charging = device.connectors.filter(({ transaction }) => transaction !== null);
  const own = charging.map((connector) => offerFor(device, connector, atMs));
  const whole = limitAt({
    profiles: device.profiles.all(),
    connectorId: 0,
    atMs,
    transaction: undefined,
  })?.watts;
  const vehicle = vehicleOf(device);
  const wanted = own.reduce(
    (sum, { connector, watts }) =>
      sum + Math.min(watts, acceptedWatts(vehicle, connector.socPercent)),
    0,
  );
  const share = whole === undefined || wanted <= whole ? 1 : whole / wanted;
  return own.map(({ connector, watts, phases }) => {
    const taken = Math.min(watts, acceptedWatts(vehicle, connector.socPercent));
    return { connector, phases, watts: usable(share === 1 ? watts : taken * share, phases) };
  });
};

/** Lets so many seconds pass for every connector that charges. */
export const advanceCharging = (device: Device, seconds: number): void => {
  const vehicle = vehicleOf(device);
  for (const { connector, watts, phases } of offers(device, device.now())) {
    connector.offeredWatts = watts;
    connector.phases = phases;
    const target = Math.min(watts, acceptedWatts(vehicle, connector.socPercent));
    connector.watts = nextWatts(vehicle, connector.watts, target, seconds);
    const charged = chargeBattery(vehicle, connector.socPercent, connector.watts, seconds);
    connector.registerWh += charged.energyWh;
    connector.socPercent = charged.socPercent;
    if (connector.socPercent >= 100) connector.watts = 0;
  }
};

const meterState = (connector: DeviceConnector): MeterState => ({
  registerWh: connector.registerWh,
  watts: connector.watts,
  phases: connector.phases,
  offeredWatts: connector.offeredWatts,
  socPercent: connector.pluggedIn ? connector.socPercent : null,
});

export const readMeter = (
  device: Device,
  connector: DeviceConnector,
  key: 'MeterValuesSampledData' | 'MeterValuesAlignedData' | 'StopTxnSampledData',
  context: ReadingContext,
): MeterValue => {
  const at = device.now();
  return {
    timestamp: instantOf(at),
    sampledValue: sampledValues(device.configuration.list(key), meterState(connector), at, context),
  };
};

/** Sends a reading of a connector; one that belongs to a transaction waits for its connection. */
export const sendMeterValues = (
  device: Device,
  connector: DeviceConnector,
  key: 'MeterValuesSampledData' | 'MeterValuesAlignedData',
  context: ReadingContext,
): void => {
  const reading = readMeter(device, connector, key, context);
  if (reading.sampledValue.length === 0) return;
  const { connectorId, transaction } = connector;
  if (transaction === null) {
    void device.send('MeterValues', { connectorId, meterValue: [reading] });
    return;
  }
  device.outbox.add({
    action: 'MeterValues',
    payload: () => ({
      connectorId,
      ...(transaction.transactionId === null ? {} : { transactionId: transaction.transactionId }),
      meterValue: [reading],
    }),
  });
};

const sampleWhereDue = (device: Device, connector: DeviceConnector, seconds: number): void => {
  const { transaction } = connector;
  if (transaction === null) return;
  transaction.elapsedSeconds += seconds;
  const interval = device.configuration.number('MeterValueSampleInterval');
  if (interval <= 0) return;
  if (transaction.elapsedSeconds < transaction.nextSampleSeconds) return;
  const missed = Math.floor(
    (transaction.elapsedSeconds - transaction.nextSampleSeconds) / interval,
  );
  transaction.nextSampleSeconds += (missed + 1) * interval;
  sendMeterValues(device, connector, 'MeterValuesSampledData', 'Sample.Periodic');
};

/** Lets time pass once a second while anything charges. */
export const startCharging = (device: Device): void => {
  if (device.cancelTick !== null) return;
  let lastMs = performance.now();
  device.cancelTick = device.timers.every(1, () => {
    const nowMs = performance.now();
    const seconds = device.timers.secondsIn(nowMs - lastMs);
    lastMs = nowMs;
    advanceCharging(device, seconds);
    for (const connector of device.connectors) sampleWhereDue(device, connector, seconds);
    refreshStatus(device);
    if (device.connectors.every(({ transaction }) => transaction === null)) {
      device.cancelTick?.();
      device.cancelTick = null;
    }
  });
};
