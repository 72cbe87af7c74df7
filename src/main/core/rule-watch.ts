// Between the way of a message and the rules that watch it: a rule that fails is a bug of ours and
// must cost nobody an answer.
import {
  type IncomingAction,
  isActionName,
  isOutgoingAction,
  type OutgoingAction,
} from '@shared/ocpp/actions';
import type { Core, Station } from './context';
import { type Noticed, noticeSeen } from './findings';
import { readTolerantly } from './ocpp/validate';
import {
  type Seen,
  seeAnswered,
  seeClosed,
  seeConnected,
  seeFailed,
  seeReceived,
  seeSent,
} from './rules/engine';
import type { Closed, Connected } from './rules/watch';

interface Place {
  readonly core: Core;
  readonly station: Station;
}

const none: readonly Noticed[] = Object.freeze([]);

const watched = ({ core, station }: Place, look: () => readonly Seen[]): readonly Noticed[] => {
  try {
    const seen = look();
    return seen.length === 0 ? none : seen.map(noticeSeen);
  } catch (error) {
    core.log.error(
      { err: error, chargePointId: station.chargePointId },
      'A rule for findings failed; this is a bug.',
    );
    return none;
  }
};

/** A request of ours may have been sent as it was written; rules read it like any other. */
const readRequest = (action: string, payload: unknown): unknown =>
  isActionName(action) ? readTolerantly(action, 'request', payload).value : (payload ?? {});

/** What the rules say to a CALL that was answered. */
export const watchReceived = (
  place: Place,
  action: IncomingAction,
  request: unknown,
  response: unknown,
  now: number,
): readonly Noticed[] =>
  watched(place, () => seeReceived(place.station.watching, action, { request, response }, now));

/** What the rules say to a CALL of ours on its way. */
export const watchSent = (
  place: Place,
  action: string,
  payload: unknown,
  now: number,
): readonly Noticed[] =>
  watched(place, () =>
    isOutgoingAction(action)
      ? seeSent(place.station.watching, action, readRequest(action, payload), now)
      : [],
  );

/** What the rules say to the answer to a CALL of ours. */
export const watchAnswered = (
  place: Place,
  action: OutgoingAction,
  payload: unknown,
  response: unknown,
  now: number,
): readonly Noticed[] =>
  watched(place, () =>
    seeAnswered(
      place.station.watching,
      action,
      { request: readRequest(action, payload), response },
      now,
    ),
  );

/** What the rules say to a CALLERROR that answers a CALL of ours. */
export const watchFailed = (
  place: Place,
  action: string,
  payload: unknown,
  errorCode: string,
  now: number,
): readonly Noticed[] =>
  watched(place, () =>
    seeFailed(
      place.station.watching,
      action,
      { request: readRequest(action, payload), errorCode },
      now,
    ),
  );

export const watchConnected = (
  place: Place,
  connection: Connected,
  now: number,
): readonly Noticed[] =>
  watched(place, () => seeConnected(place.station.watching, connection, now));

export const watchClosed = (place: Place, end: Closed, now: number): readonly Noticed[] =>
  watched(place, () => seeClosed(place.station.watching, end, now));
