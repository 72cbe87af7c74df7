/** A connector kept free for a tag; connector 0 is any one of them (OCPP 1.6 §5.13). */
export interface Reservation {
  readonly reservationId: number;
  readonly connectorId: number;
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
  readonly expiresAt: number;
}

export interface Reservations {
  /** The same reservationId replaces. */
  add(reservation: Reservation): void;
  remove(reservationId: number): Reservation | undefined;
  /** The reservation of a connector itself. */
  on(connectorId: number): Reservation | undefined;
  byId(reservationId: number): Reservation | undefined;
  /** Those for any connector. */
  unassigned(): readonly Reservation[];
  all(): readonly Reservation[];
}

export const createReservations = (): Reservations => {
  const byId = new Map<number, Reservation>();
  const all = (): Reservation[] => [...byId.values()];
  return {
    add: (reservation) => {
      byId.set(reservation.reservationId, reservation);
    },
    remove: (reservationId) => {
      const found = byId.get(reservationId);
      byId.delete(reservationId);
      return found;
    },
    on: (connectorId) => all().find((one) => one.connectorId === connectorId),
    byId: (reservationId) => byId.get(reservationId),
    unassigned: () => all().filter(({ connectorId }) => connectorId === 0),
    all,
  };
};

/** Whether a reservation is for this tag: the tag itself, or one of its group (§3.10, §5.13). */
export const isFor = (
  reservation: Reservation,
  idTag: string,
  parentIdTag: string | undefined,
): boolean =>
  reservation.idTag.toLowerCase() === idTag.toLowerCase() ||
  (reservation.parentIdTag !== undefined &&
    reservation.parentIdTag.toLowerCase() === parentIdTag?.toLowerCase());
