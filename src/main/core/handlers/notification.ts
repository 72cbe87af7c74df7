import type { IncomingAction } from '@shared/ocpp/actions';
import type { HandlerContext } from './handler';

/** Announces a message that has no state of its own here; the wire record keeps it. */
export const announceNotification = (
  context: HandlerContext,
  action: IncomingAction,
  payload: unknown,
): void => {
  const { core, station, now } = context;
  context.after(() =>
    core.events.emit('notification.received', {
      chargePointId: station.chargePointId,
      action,
      at: new Date(now).toISOString(),
      payload,
    }),
  );
};
