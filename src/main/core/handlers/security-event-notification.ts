import { severityOf } from '@shared/ocpp/security-events';
import {
  countUnseenCritical,
  insertSecurityEvent,
  toSecurityEvent,
} from '../storage/security-events';
import type { Handler } from './handler';
import { announceNotification } from './notification';
import { readMessageTime } from './time';

/** Beyond what the text allows (50 and 255); a tolerated excess is kept as far as it is readable. */
const longestType = 255;
const longestTechInfo = 2_000;

/** OCPP 1.6 Security §5.15: the log of security events, each as grave as §8 has it. */
export const onSecurityEventNotification: Handler<'SecurityEventNotification'> = (
  context,
  request,
) => {
  const { core, storage, station, now, exchangeId } = context;
  const type = (request.type ?? '').slice(0, longestType);
  const { at } = readMessageTime(context, request.timestamp, '/timestamp');
  const event = toSecurityEvent(
    insertSecurityEvent(storage, {
      chargePointId: station.chargePointId,
      type,
      severity: severityOf(type),
      at,
      receivedAt: now,
      techInfo: request.techInfo?.slice(0, longestTechInfo) ?? null,
      exchangeId,
    }),
  );
  announceNotification(context, 'SecurityEventNotification', request);
  context.after(() => {
    core.events.emit('securityEvent.recorded', event);
    if (event.severity === 'critical') {
      core.events.emit('securityEvent.seen', () => ({ critical: countUnseenCritical(storage) }));
    }
  });
  return {};
};
