import { putEntryOf } from '../local-list/entries';
import { takeOver } from '../storage/local-list-updates';
import { changeLocalList, localListOf } from '../storage/local-lists';
import type { OnAnswer, OnCallError, OnSent } from './answer';

/** Until its answer is there an update may have been taken or not, over a restart too. */
export const onSendLocalListSent: OnSent<'SendLocalList'> = (context, { listVersion }) => {
  const { core, station } = context;
  if (listVersion === undefined) return;
  const { chargePointId } = station;
  const { lastVersion } = localListOf(core.storage, chargePointId);
  changeLocalList(core.storage, chargePointId, {
    lastVersion: Math.max(lastVersion, listVersion),
    unansweredVersion: listVersion,
  });
  context.after(() => core.events.emit('localList.changed', { chargePointId }));
};

/**
 * OCPP 1.6 §5.15: what was accepted is in the charge point, whoever sent it. A Differential is as
 * certain as the list that it changed.
 */
export const onSendLocalList: OnAnswer<'SendLocalList'> = (context, request, { status }) => {
  const { core, station, now } = context;
  const { storage } = core;
  const { chargePointId } = station;
  const { listVersion, updateType, localAuthorizationList = [] } = request;
  if (listVersion === undefined || status === undefined) return;
  const before = localListOf(storage, chargePointId);
  const isFull = updateType === 'Full';
  changeLocalList(storage, chargePointId, {
    lastStatus: status,
    // A refusal tells as well that the list is as it was.
    unansweredVersion:
      before.unansweredVersion === listVersion || (isFull && status === 'Accepted')
        ? null
        : before.unansweredVersion,
    ...(status === 'Accepted'
      ? {
          sentVersion: listVersion,
          sentAt: now,
          isCertain:
            isFull || (before.isCertain === 1 && listVersion > (before.sentVersion ?? 0)) ? 1 : 0,
        }
      : {}),
  });
  if (status === 'Accepted') {
    takeOver(storage, chargePointId, localAuthorizationList, isFull, putEntryOf);
  }
  context.after(() => core.events.emit('localList.changed', { chargePointId }));
};

/** A CALLERROR leaves the list as it was. */
export const onSendLocalListError: OnCallError<'SendLocalList'> = (context, { listVersion }) => {
  const { core, station } = context;
  const { chargePointId } = station;
  if (localListOf(core.storage, chargePointId).unansweredVersion !== listVersion) return;
  changeLocalList(core.storage, chargePointId, { unansweredVersion: null });
  context.after(() => core.events.emit('localList.changed', { chargePointId }));
};
