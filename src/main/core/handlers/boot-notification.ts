import { updateBoot } from '../storage/charge-points';
import { clearRebootRequired } from '../storage/configuration';
import type { Handler } from './handler';

/**
 * OCPP 1.6 §4.2: answers how this charge point is registered. `interval` is the heartbeat
 * interval when accepted, and otherwise how long to wait before the next boot.
 */
export const onBootNotification: Handler<'BootNotification'> = (context, request) => {
  const { station, settings, storage, now, core } = context;
  const status = station.settings.registration;
  updateBoot(storage, station.chargePointId, {
    lastBootAt: now,
    bootStatus: status,
    vendor: request.chargePointVendor ?? null,
    model: request.chargePointModel ?? null,
    chargePointSerialNumber: request.chargePointSerialNumber ?? null,
    chargeBoxSerialNumber: request.chargeBoxSerialNumber ?? null,
    firmwareVersion: request.firmwareVersion ?? null,
    iccid: request.iccid ?? null,
    imsi: request.imsi ?? null,
    meterType: request.meterType ?? null,
    meterSerialNumber: request.meterSerialNumber ?? null,
  });
  clearRebootRequired(storage, station.chargePointId);
  context.after(() => {
    station.bootStatus = status;
    core.events.touch('chargePoint', station.chargePointId);
    core.events.emit('configuration.changed', { chargePointId: station.chargePointId });
  });
  const heartbeat = station.settings.heartbeatIntervalSeconds ?? settings.heartbeatIntervalSeconds;
  return {
    status,
    currentTime: new Date(now).toISOString(),
    interval: status === 'Accepted' ? heartbeat : settings.pendingIntervalSeconds,
  };
};
