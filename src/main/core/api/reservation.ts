import type { Origin } from '@shared/api';
import type { reservationMethods } from '@shared/api/reservation';
import type { Reservation, ReservationWarning } from '@shared/model/reservation';
import { AppError } from '@shared/result';
import { authorizeTag } from '../authorization';
import type { Core, Implements } from '../context';
import { configurationValues } from '../storage/configuration';
import {
  findReservation,
  listReservations,
  reservationOfCommand,
  reservationsNumbered,
  takeReservationNumber,
  toReservation,
} from '../storage/reservations';
import { findTag } from '../storage/tags';
import { readInstant, readPeriod } from './instant';
import { knownStation } from './known';

export const reservationImplementation = {
  'reservation.list': (core, { cpId, connectorId, state, idTag, live, from, to, ...paging }) => {
    const filter = { chargePointId: cpId, connectorId, state, idTag, live };
    return listReservations(core.storage, { ...filter, ...readPeriod({ from, to }) }, paging);
  },

  'reservation.get': (core, { id }) => known(core, id),

  'reservation.create': async (core, input, origin) => {
    const { cpId, connectorId, idTag, parentIdTag, timeoutSeconds } = input;
    knownStation(core, cpId);
    const expiresAt = readInstant(input.expiryDate, '/expiryDate');
    if (expiresAt <= core.now()) {
      const message = `"${input.expiryDate}" is over; a reservation ends at a time to come.`;
      throw new AppError('invalid-input', message, [{ pointer: '/expiryDate', message }]);
    }
    const warnings = warningsOf(core, input);
    const reservationId =
      input.reservationId ?? (await core.commit.write(() => takeReservationNumber(core.storage)));
    const { commandId } = await core.send({
      chargePointId: cpId,
      action: 'ReserveNow',
      payload: {
        ...{ connectorId, expiryDate: new Date(expiresAt).toISOString(), idTag },
        ...(parentIdTag === undefined ? {} : { parentIdTag }),
        reservationId,
      },
      ...{ validate: true, wait: true, timeoutSeconds, origin },
    });
    const row = reservationOfCommand(core.storage, commandId);
    if (row === undefined) throw new Error(`The reservation of ${commandId} was not written.`);
    return { reservation: toReservation(row), commandId, warnings };
  },

  'reservation.cancel': async (core, { id, timeoutSeconds }, origin) => {
    const { chargePointId, reservationId } = known(core, id);
    const answer = await cancel(core, chargePointId, reservationId, timeoutSeconds, origin);
    return { ...answer, reservation: known(core, id) };
  },

  'reservation.cancelById': async (core, { cpId, reservationId, timeoutSeconds }, origin) => {
    knownStation(core, cpId);
    const answer = await cancel(core, cpId, reservationId, timeoutSeconds, origin);
    const [latest] = reservationsNumbered(core.storage, cpId, reservationId);
    return { ...answer, reservation: latest === undefined ? null : toReservation(latest) };
  },
} satisfies Implements<typeof reservationMethods>;

const known = (core: Core, id: number): Reservation => {
  const row = findReservation(core.storage, id);
  if (row !== undefined) return toReservation(row);
  throw new AppError(
    'unknown-reservation',
    `No reservation ${id} is known here; list the reservations for those that are. A number that only the charge point knows is cancelled with POST /charge-point/{cpId}/cancel-reservation.`,
  );
};

const cancel = async (
  core: Core,
  chargePointId: string,
  reservationId: number,
  timeoutSeconds: number | undefined,
  origin: Origin,
) => {
  const { commandId, response } = await core.send({
    chargePointId,
    action: 'CancelReservation',
    payload: { reservationId },
    ...{ validate: true, wait: true, timeoutSeconds, origin },
  });
  return { commandId, status: String((response as { status?: unknown } | null)?.status ?? '') };
};

interface Asked {
  readonly cpId: string;
  readonly connectorId: number;
  readonly idTag: string;
}

/** What makes it likely that the reservation is refused, or of no use. */
const warningsOf = (core: Core, { cpId, connectorId, idTag }: Asked): ReservationWarning[] => {
  const { storage } = core;
  const warnings: ReservationWarning[] = [];
  const warn = (code: ReservationWarning['code'], message: string): void => {
    warnings.push({ code, message });
  };
  const { ReserveConnectorZeroSupported: zero, SupportedFeatureProfiles: profiles } =
    configurationValues(storage, cpId, [
      'ReserveConnectorZeroSupported',
      'SupportedFeatureProfiles',
    ]);
  if (profiles !== undefined && !/\bReservation\b/i.test(profiles)) {
    warn('profile-missing', 'SupportedFeatureProfiles does not name Reservation.');
  }
  if (connectorId === 0 && zero === undefined) {
    warn(
      'connector-zero-unknown',
      'Whether connector 0 can be reserved is not known: ReserveConnectorZeroSupported was not read, or is missing, which means no.',
    );
  } else if (connectorId === 0 && !/^\s*true\s*$/i.test(zero ?? '')) {
    warn('connector-zero-unsupported', 'ReserveConnectorZeroSupported is not true.');
  }
  const verdict = authorizeTag(storage, core.settings(), idTag, core.now()).status;
  if (findTag(storage, idTag) === undefined) {
    warn('tag-unknown', `"${idTag}" is no tag here; its start would be answered ${verdict}.`);
  } else if (verdict !== 'Accepted') {
    warn('tag-not-accepted', `A start of "${idTag}" would be answered ${verdict}.`);
  }
  return warnings;
};
