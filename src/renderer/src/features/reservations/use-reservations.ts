import type { MethodInput } from '@shared/api';
import type { Reservation } from '@shared/model/reservation';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { useBridge, useLive } from '../../stores/context';

export const mostShown = 500;

export interface ReservationsShown {
  /** Newest first; null until the first answer. */
  readonly items: readonly Reservation[] | null;
  readonly failure: Failure | null;
}

/** Reservations that a filter fits, live. An event may bring one that was not among them. */
export const useReservations = (
  filter: MethodInput<'reservation.list'>,
  fits: (reservation: Reservation) => boolean,
): ReservationsShown => {
  const bridge = useBridge();
  const [items, setItems] = useState<readonly Reservation[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useLive(
    {
      apply: (batch) => {
        const changed = batch.flatMap((event) =>
          event.name === 'reservation.changed' && fits(event.data) ? [event.data] : [],
        );
        if (changed.length === 0) return;
        setItems((before) => {
          if (before === null) return before;
          const byId = new Map([...before, ...changed].map((one) => [one.id, one]));
          return [...byId.values()].sort((a, b) => b.id - a.id).slice(0, mostShown);
        });
      },
      refetch: async () => {
        const result = await bridge.call('reservation.list', { ...filter, limit: mostShown });
        if (result.ok) setItems(result.value.items);
        setFailure(result.ok ? null : result.error);
      },
    },
    JSON.stringify(filter),
  );
  return { items, failure };
};
