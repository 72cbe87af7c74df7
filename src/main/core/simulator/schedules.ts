import { readTolerantly } from '../ocpp/validate';
import { sendMeterValues } from './charging';
import { type Device, note } from './device';
import { refreshStatus } from './status';

/** Tells the central system now and then that it lives, and sets its clock by it (OCPP 1.6 §4.6). */
export const scheduleHeartbeats = (device: Device): void => {
  device.cancelHeartbeat?.();
  const seconds = device.configuration.number('HeartbeatInterval');
  device.cancelHeartbeat =
    seconds <= 0 ? null : device.timers.every(seconds, () => void sendHeartbeat(device));
};

export const sendHeartbeat = async (device: Device): Promise<void> => {
  const reply = await device.send('Heartbeat', {});
  if (reply.kind !== 'result') return;
  const { currentTime } = readTolerantly('Heartbeat', 'response', reply.payload).value;
  setClockBy(device, currentTime);
};

export const setClockBy = (device: Device, currentTime: string | undefined): void => {
  const now = Date.parse(currentTime ?? '');
  if (!Number.isNaN(now)) device.setClock(now);
};

/** Readings of every connector at the full quarter, hour or whatever is configured (OCPP 1.6 §4.7). */
export const scheduleAlignedValues = (device: Device): void => {
  device.cancelAligned?.();
  device.cancelAligned = null;
  const seconds = device.configuration.number('ClockAlignedDataInterval');
  if (seconds <= 0) return;
  const since = (device.now() / 1000) % seconds;
  device.cancelAligned = device.timers.after(seconds - since, () => {
    for (const connector of device.connectors) {
      sendMeterValues(device, connector, 'MeterValuesAlignedData', 'Sample.Clock');
    }
    scheduleAlignedValues(device);
  });
};

/** Ends reservations at their time (OCPP 1.6 §5.13). */
export const scheduleExpiry = (device: Device): void => {
  device.cancelExpiry?.();
  device.cancelExpiry = null;
  const next = Math.min(...device.reservations.all().map(({ expiresAt }) => expiresAt));
  if (!Number.isFinite(next)) return;
  device.cancelExpiry = device.timers.after(Math.max(0, next - device.now()) / 1000, () => {
    for (const { reservationId, expiresAt } of device.reservations.all()) {
      if (expiresAt > device.now()) continue;
      note(device, `reservation ${reservationId} has expired`);
      device.reservations.remove(reservationId);
    }
    refreshStatus(device);
    scheduleExpiry(device);
  });
};
