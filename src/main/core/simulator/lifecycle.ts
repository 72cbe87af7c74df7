import type { ActionRequest } from '@shared/ocpp/actions';
import type { StopReason } from '@shared/ocpp/types';
import { readTolerantly } from '../ocpp/validate';
import { type Device, note } from './device';
import { scheduleAlignedValues, scheduleExpiry, scheduleHeartbeats, setClockBy } from './schedules';
import { logSecurity } from './security-log';
import { stopAll } from './sessions';
import { refreshStatus, reportStatus } from './status';
import { abandonTransfers } from './transfers';

/** Where the central system names no interval, it is asked again after so long. */
const bootRetrySeconds = 30;
const rebootSeconds = 3;
/** So long a soft reset waits for the stops to be answered, and a shutdown. */
const farewellMs = 800;

const simulatedVendor = 'OCPP Central';
const simulatedModel = 'Simulator AC 22';

const bootRequest = (device: Device): ActionRequest<'BootNotification'> => ({
  chargePointVendor: simulatedVendor,
  chargePointModel: simulatedModel,
  chargePointSerialNumber: device.identity.slice(0, 25),
  firmwareVersion: device.firmwareVersion,
  meterType: 'Simulated meter',
});

/** Connects as soon as it can, and again whenever the connection is lost. */
export const connect = (device: Device): void => {
  if (device.networkAvailable && !device.rebooting) device.link.open();
};

/** The socket is open: boots after a start, and only catches up after an interruption (OCPP-J §5.4). */
export const onConnected = (device: Device): void => {
  device.problem = null;
  note(device, 'connected');
  if (device.registration === 'Accepted') {
    refreshStatus(device);
    device.outbox.resume();
  } else {
    void boot(device);
  }
  device.changed();
};

export const onDisconnected = (device: Device, problem: string): void => {
  device.problem = problem;
  note(device, `not connected: ${problem}`);
  device.cancelBootRetry?.();
  if (device.registration !== 'Accepted') device.registration = null;
  device.changed();
};

/** OCPP 1.6 §4.2: nothing else is sent before the boot was accepted. */
export const boot = async (device: Device): Promise<void> => {
  device.cancelBootRetry?.();
  device.cancelBootRetry = null;
  const reply = await device.link.call('BootNotification', bootRequest(device));
  if (reply.kind === 'lost') return;
  let retrySeconds = bootRetrySeconds;
  if (reply.kind === 'result') {
    const { status, interval, currentTime } = readTolerantly(
      'BootNotification',
      'response',
      reply.payload,
    ).value;
    setClockBy(device, currentTime);
    if (status === 'Accepted') {
      accepted(device, interval ?? 0);
      return;
    }
    device.registration = status === 'Pending' ? 'Pending' : 'Rejected';
    if (interval !== undefined && interval > 0) retrySeconds = interval;
  }
  device.cancelBootRetry = device.timers.after(retrySeconds, () => void boot(device));
  device.changed();
};

const accepted = (device: Device, interval: number): void => {
  device.registration = 'Accepted';
  note(device, 'boot accepted');
  logSecurity(device, 'StartupOfTheDevice');
  if (interval > 0) device.configuration.set('HeartbeatInterval', String(interval));
  device.reported.clear();
  // Connector 0 and all others (errata 3.22).
  reportStatus(device);
  scheduleHeartbeats(device);
  scheduleAlignedValues(device);
  scheduleExpiry(device);
  device.outbox.resume();
  for (const run of device.afterBoot.splice(0)) run();
  device.changed();
};

/**
 * Restarts: ends transactions, waits for their stops unless it is a hard reset (errata 3.36, 3.82),
 * and comes back with a boot.
 */
export const reboot = async (device: Device, reason: StopReason): Promise<void> => {
  if (device.rebooting) return;
  device.rebooting = true;
  note(device, `restarting: ${reason}`);
  logSecurity(device, 'ResetOrReboot', reason);
  stopAll(device, reason);
  if (reason !== 'HardReset') await device.outbox.emptied(farewellMs);
  if (!device.rebooting) return;
  shutDown(device, 'Restarting.');
  device.rebooting = true;
  device.configuration.reboot();
  device.changed();
  await device.timers.wait(rebootSeconds);
  device.rebooting = false;
  connect(device);
};

/** Switches it off: transactions end as by a power loss, and no timer goes on. */
export const powerOff = async (device: Device): Promise<void> => {
  stopAll(device, 'PowerLoss');
  if (device.link.isOpen()) await device.outbox.emptied(farewellMs);
  shutDown(device, 'Switched off.');
  device.changed();
};

const shutDown = (device: Device, reason: string): void => {
  abandonTransfers(device);
  device.timers.cancelAll();
  device.cancelTick = null;
  device.cancelHeartbeat = null;
  device.cancelAligned = null;
  device.cancelBootRetry = null;
  device.cancelExpiry = null;
  device.rebooting = false;
  device.registration = null;
  device.reported.clear();
  device.link.close(reason);
};
