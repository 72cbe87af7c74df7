// What happens to the security of a simulated charge point (white paper A04, N01.FR.05).
import { type Device, instantOf } from './device';

/** So many lines are kept, as in a rolling log. */
const mostLines = 200;

/** Writes an event into the security log. What a key or password is never stands there (A01.FR.12). */
export const logSecurity = (device: Device, type: string, techInfo = ''): void => {
  device.securityLog.push(`${instantOf(device.now())} ${type} ${techInfo}`.trimEnd());
  if (device.securityLog.length > mostLines) device.securityLog.shift();
};

/** The same, and tells the central system of it. */
export const tellSecurity = (device: Device, type: string): void => {
  logSecurity(device, type);
  void device.send('SecurityEventNotification', { type, timestamp: instantOf(device.now()) });
};
