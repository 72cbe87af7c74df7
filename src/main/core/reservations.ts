// How reservations end without a command: by a start, by the status of their connector, by time.
import type { Core } from './context';
import { notice } from './findings';
import { aside } from './handlers/aside';
import type { HandlerContext } from './handlers/handler';
import {
  dueReservations,
  findReservation,
  liveReservations,
  reservationsNumbered,
  type StoredReservation,
  toReservation,
  updateReservation,
} from './storage/reservations';

type Announcing = Pick<HandlerContext, 'core' | 'after'>;

/** Tells of a reservation as it is after the commit. */
export const announce = ({ core, after }: Announcing, id: number): void =>
  after(() => emit(core, id));

const emit = (core: Core, id: number): void => {
  const row = findReservation(core.storage, id);
  if (row !== undefined) core.events.emit('reservation.changed', () => toReservation(row));
};

export interface ReservedStart {
  readonly connectorId: number;
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
  readonly transactionId: number;
  readonly startedAt: number;
  /** As the charge point named it. */
  readonly reservationId: number | undefined;
}

/**
 * An accepted start for the tag of a reservation, or for one of its group, uses it up (OCPP 1.6
 * §5.13). It is to name the reservation (§4.8); where it does not, the one it must be is used.
 */
export const useReservation = (context: HandlerContext, start: ReservedStart): void => {
  const reservation = namedBy(context, start) ?? impliedBy(context, start);
  if (reservation === undefined) return;
  updateReservation(context.storage, reservation.id, {
    state: 'used',
    endedAt: start.startedAt,
    endedBy: 'start',
    transactionId: start.transactionId,
  });
  announce(context, reservation.id);
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isFor = (reservation: StoredReservation, { idTag, parentIdTag }: ReservedStart): boolean =>
  isSame(reservation.idTag, idTag) ||
  (reservation.parentIdTag !== null &&
    parentIdTag !== undefined &&
    isSame(reservation.parentIdTag, parentIdTag));

const isLive = ({ state }: StoredReservation): boolean =>
  state === 'accepted' || state === 'pending';

/** In force when the start happened: one that was queued may arrive after the expiry. */
const wasHeld = (reservation: StoredReservation, { startedAt }: ReservedStart): boolean =>
  isLive(reservation) || (reservation.state === 'expired' && startedAt <= reservation.expiryDate);

const namedBy = (context: HandlerContext, start: ReservedStart): StoredReservation | undefined => {
  const { reservationId } = start;
  if (reservationId === undefined) return undefined;
  const { chargePointId } = context.station;
  const all = reservationsNumbered(context.storage, chargePointId, reservationId);
  const held = all.find((one) => wasHeld(one, start));
  if (held === undefined) {
    const [latest] = all;
    const why = latest === undefined ? 'is not known here' : `is ${latest.state}`;
    context.notice(
      notice(
        'reservation-not-held',
        `The start names reservation ${reservationId}, which ${why}.`,
        '/reservationId',
      ),
    );
    return undefined;
  }
  if (isFor(held, start)) return held;
  context.notice(
    notice(
      'reservation-of-other-tag',
      `The start names reservation ${reservationId}, which is for "${held.idTag}"${held.parentIdTag === null ? '' : ` and the group "${held.parentIdTag}"`}; it stays.`,
      '/idTag',
    ),
  );
  return undefined;
};

/** One of this connector goes before one of any connector (0). */
const impliedBy = (
  { storage, station }: HandlerContext,
  start: ReservedStart,
): StoredReservation | undefined => {
  const fitting = liveReservations(storage, station.chargePointId).filter(
    (one) =>
      one.state === 'accepted' &&
      one.createdAt <= start.startedAt &&
      start.startedAt <= one.expiryDate &&
      isFor(one, start),
  );
  return (
    fitting.find(({ connectorId }) => connectorId === start.connectorId) ??
    fitting.find(({ connectorId }) => connectorId === 0)
  );
};

interface StatusStep {
  readonly connectorId: number;
  /** The status word before and now. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What the status of a connector says of its reservation (OCPP 1.6 §4.9, §5.13): Reserved confirms
 * one that was not answered; Faulted and Unavailable end it, and so does Available after Reserved.
 */
export const followStatus = (context: HandlerContext, step: StatusStep): void => {
  const { from, to } = step;
  const isEnd =
    to === 'Faulted' || to === 'Unavailable' || (to === 'Available' && from === 'Reserved');
  if (isEnd || to === 'Reserved') aside(context, () => follow(context, step, isEnd));
};

const follow = (context: HandlerContext, { connectorId, to }: StatusStep, isEnd: boolean): void => {
  const { storage, station, now } = context;
  for (const one of liveReservations(storage, station.chargePointId)) {
    if (one.connectorId !== connectorId && !(connectorId === 0 && isEnd)) continue;
    if (to === 'Reserved') {
      if (one.state !== 'pending') continue;
      updateReservation(storage, one.id, { state: 'accepted' });
    } else {
      if (one.state !== 'accepted') continue;
      const isOver = now >= one.expiryDate - clockToleranceMs;
      updateReservation(storage, one.id, {
        state: isOver ? 'expired' : 'cancelled',
        endedAt: now,
        endedBy: isOver ? 'expiry' : 'status',
      });
    }
    announce(context, one.id);
  }
};

/** A charge point whose clock is a little ahead ends a reservation before it ends here. */
const clockToleranceMs = 10_000;

const everyMs = 1_000;

/** Ends reservations at their time. Asks each second, so that a sleep of the machine does no harm. */
export const startReservationExpiry = (core: Core): { stop(): void } => {
  const expire = async (): Promise<void> => {
    if (dueReservations(core.storage, core.now()).length === 0) return;
    const ended = await core.commit.write(() => {
      const due = dueReservations(core.storage, core.now());
      for (const { id, expiryDate } of due) {
        updateReservation(core.storage, id, {
          state: 'expired',
          endedAt: expiryDate,
          endedBy: 'expiry',
        });
      }
      return due;
    });
    for (const { id } of ended) emit(core, id);
  };
  const run = (): void => {
    expire().catch((error: unknown) =>
      core.log.warn({ err: error }, 'Reservations could not be ended; tried again at once.'),
    );
  };
  run();
  const timer = setInterval(run, everyMs).unref();
  return { stop: () => clearInterval(timer) };
};
