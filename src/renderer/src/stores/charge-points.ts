import type { ChargePoint } from '@shared/model/charge-point';
import type { Failure } from '@shared/result';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../bridge';
import { fetchAll } from './fetch-all';
import type { Slice } from './subscribe';

export interface ChargePointsState {
  /** Null until the first answer. */
  readonly byId: ReadonlyMap<string, ChargePoint> | null;
  readonly failure: Failure | null;
}

export type ChargePointsStore = StoreApi<ChargePointsState>;

export const createChargePointsStore = (): ChargePointsStore =>
  createStore<ChargePointsState>(() => ({ byId: null, failure: null }));

const countOf = (
  byId: ChargePointsState['byId'],
  counts: (chargePoint: ChargePoint) => boolean,
): number => {
  let count = 0;
  for (const chargePoint of byId?.values() ?? []) if (counts(chargePoint)) count += 1;
  return count;
};

export const connectedCount = (byId: ChargePointsState['byId']): number =>
  countOf(byId, ({ connected }) => connected);

/** Those that registered themselves and that nobody has looked at yet. */
export const newCount = (byId: ChargePointsState['byId']): number =>
  countOf(byId, ({ isNew }) => isNew);

/** Every known charge point, as it is now. */
export const chargePointsSlice = (bridge: Bridge, store: ChargePointsStore): Slice => ({
  apply: (batch) => {
    const before = store.getState().byId;
    if (before === null) return;
    let byId: Map<string, ChargePoint> | undefined;
    for (const event of batch) {
      if (event.name === 'chargePoint.changed') {
        byId ??= new Map(before);
        byId.set(event.data.chargePointId, event.data);
      } else if (event.name === 'chargePoint.deleted') {
        byId ??= new Map(before);
        byId.delete(event.data.chargePointId);
      } else if (event.name === 'chargePoint.seen') {
        const known = (byId ?? before).get(event.data.chargePointId);
        if (known === undefined) continue;
        byId ??= new Map(before);
        byId.set(known.chargePointId, { ...known, lastSeenAt: event.data.at });
      }
    }
    if (byId !== undefined) store.setState({ byId });
  },
  refetch: async () => {
    const result = await fetchAll(bridge, 'chargePoint.list', {});
    if (result.ok) {
      store.setState({
        byId: new Map(result.value.map((chargePoint) => [chargePoint.chargePointId, chargePoint])),
        failure: null,
      });
    } else {
      store.setState({ failure: result.error });
    }
  },
});
