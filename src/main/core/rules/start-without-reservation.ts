import { watch } from './watch';

interface Reserved {
  readonly reservationId: number;
  readonly connectorId: number;
  readonly idTag: string;
  readonly expiresAt: number;
}

export const startWithoutReservation = watch(
  {
    code: 'start-without-reservation',
    severity: 'warning',
    clause: 'OCPP 1.6 §4.8',
    labels: ['D32'],
    title: 'Starts a reserved transaction without its reservation',
    meaning:
      'A start that ends a reservation names its reservationId. Without it the central system has to guess which one is used up: one for this tag on this connector, or on any.',
    advice: 'Where the guess is wrong, cancel the reservation by hand.',
  },
  {
    begin: (): { reserved: readonly Reserved[] } => ({ reserved: [] }),
    answered: {
      ReserveNow: (state, { request, response }) => {
        const { reservationId, connectorId, idTag, expiryDate } = request;
        if (response.status !== 'Accepted' || reservationId === undefined) return;
        const others = state.reserved.filter((one) => one.reservationId !== reservationId);
        const expiresAt = Date.parse(expiryDate ?? '');
        const entry = {
          reservationId,
          connectorId: connectorId ?? 0,
          idTag: idTag?.toLowerCase() ?? '',
          expiresAt,
        };
        state.reserved = [...others.slice(-15), entry];
      },
      CancelReservation: (state, { request, response }) => {
        if (response.status !== 'Accepted') return;
        state.reserved = state.reserved.filter(
          (one) => one.reservationId !== request.reservationId,
        );
      },
    },
    received: {
      StartTransaction: (state, { request }, { now, say }) => {
        const { connectorId, idTag, reservationId } = request;
        const used = state.reserved.find(
          (one) =>
            one.reservationId === reservationId ||
            ((one.connectorId === connectorId || one.connectorId === 0) &&
              one.idTag === idTag?.toLowerCase() &&
              !(one.expiresAt <= now)),
        );
        if (used === undefined) return;
        state.reserved = state.reserved.filter((one) => one !== used);
        if (reservationId !== undefined) return;
        say(
          `The start uses reservation ${used.reservationId} without naming it.`,
          '/reservationId',
        );
      },
    },
  },
);
