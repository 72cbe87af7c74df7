import { readAfterBoot } from '../configuration/after-boot';
import { notice } from '../findings';
import { reportBootToJob } from '../jobs/notifications';
import { updateBoot } from '../storage/charge-points';
import { clearRebootRequired } from '../storage/configuration';
import { recordSnapshot } from '../storage/configuration-snapshots';
import type { Handler, HandlerContext } from './handler';
import { toldAt } from './told-time';

/** So many boots within the window are a loop (B24, C42); while not accepted they are due retries. */
const bootsOfLoop = 5;
const loopWindowMs = 600_000;

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
  const inForce = clearRebootRequired(storage, station.chargePointId, now);
  if (inForce.length > 0) recordSnapshot(storage, station.chargePointId, { cause: 'booted' }, now);
  reportBootToJob(context, request.firmwareVersion);
  if (status === 'Accepted') noticeBootLoop(context);
  context.after(() => {
    station.bootStatus = status;
    core.events.touch('chargePoint', station.chargePointId);
    core.sites.doubt(station.chargePointId);
    core.events.emit('configuration.changed', { chargePointId: station.chargePointId });
    if (status === 'Accepted') readInForce(context, inForce);
  });
  const heartbeat = station.settings.heartbeatIntervalSeconds ?? settings.heartbeatIntervalSeconds;
  const retry = station.settings.pendingIntervalSeconds ?? settings.pendingIntervalSeconds;
  return {
    status,
    currentTime: new Date(toldAt(station, now)).toISOString(),
    interval: status === 'Accepted' ? heartbeat : retry,
  };
};

/** Only what somebody has asked to be read after this boot. */
const readInForce = ({ core, station }: HandlerContext, keys: readonly string[]): void => {
  readAfterBoot(core, station.chargePointId, keys).catch((error: unknown) =>
    core.log.info(
      { err: error, chargePointId: station.chargePointId },
      'The configuration could not be read after the boot.',
    ),
  );
};

const noticeBootLoop = (context: HandlerContext): void => {
  const { station, now } = context;
  station.boots = [...station.boots.filter((at) => now - at < loopWindowMs), now];
  if (station.boots.length < bootsOfLoop) return;
  station.boots = [];
  context.notice(
    notice(
      'boot-loop',
      `${bootsOfLoop} boots within ${loopWindowMs / 60_000} minutes; the charge point seems to restart again and again.`,
    ),
  );
};
