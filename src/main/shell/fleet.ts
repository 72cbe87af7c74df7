import type { EventEnvelope } from '@shared/api/events';
import type { ChargePoint } from '@shared/model/charge-point';
import type { CentralSystem } from '../core/types';

export interface FleetCounts {
  readonly known: number;
  readonly connected: number;
  /** Connected charge points with a connector that is Faulted. */
  readonly faulted: number;
}

/** What changed about one charge point, as far as somebody who is not looking wants to know. */
export type FleetChange =
  | { readonly kind: 'offline'; readonly chargePointId: string }
  | { readonly kind: 'online'; readonly chargePointId: string }
  | {
      readonly kind: 'faulted';
      readonly chargePointId: string;
      readonly connectorId: number;
      readonly errorCode: string | null;
    };

export interface Fleet {
  counts(): FleetCounts;
  /** Takes in charge points as they are, without telling of changes. */
  learn(chargePoints: readonly ChargePoint[]): void;
  apply(batch: readonly EventEnvelope[]): FleetChange[];
}

interface Known {
  readonly connected: boolean;
  readonly faulted: ReadonlyMap<number, string | null>;
}

const knownOf = ({ connected, connectors }: ChargePoint): Known => ({
  connected,
  faulted: new Map(
    connectors
      .filter(({ status }) => status === 'Faulted')
      .map(({ connectorId, errorCode }) => [connectorId, errorCode]),
  ),
});

/** The charge points in two words each: connected, faulted. Fed by the events of the core. */
export const createFleet = (): Fleet => {
  const byId = new Map<string, Known>();

  const changesOf = (chargePoint: ChargePoint): FleetChange[] => {
    const { chargePointId } = chargePoint;
    const before = byId.get(chargePointId);
    const now = knownOf(chargePoint);
    byId.set(chargePointId, now);
    const changes: FleetChange[] = [];
    if (before?.connected === true && !now.connected)
      changes.push({ kind: 'offline', chargePointId });
    if (before?.connected === false && now.connected)
      changes.push({ kind: 'online', chargePointId });
    for (const [connectorId, errorCode] of now.faulted) {
      if (before?.faulted.has(connectorId) !== true) {
        changes.push({ kind: 'faulted', chargePointId, connectorId, errorCode });
      }
    }
    return changes;
  };

  return {
    counts: () => {
      let connected = 0;
      let faulted = 0;
      for (const one of byId.values()) {
        if (one.connected) connected++;
        if (one.connected && one.faulted.size > 0) faulted++;
      }
      return { known: byId.size, connected, faulted };
    },
    learn: (chargePoints) => {
      for (const one of chargePoints) byId.set(one.chargePointId, knownOf(one));
    },
    apply: (batch) =>
      batch.flatMap((event) => {
        if (event.name === 'chargePoint.deleted') byId.delete(event.data.chargePointId);
        return event.name === 'chargePoint.changed' ? changesOf(event.data) : [];
      }),
  };
};

/** Reads every charge point there is, page by page. */
export const readFleet = async (
  { call }: Pick<CentralSystem, 'call'>,
  fleet: Fleet,
): Promise<void> => {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof call<'chargePoint.list'>>> = await call(
      'chargePoint.list',
      { limit: 1000, ...(cursor === null ? {} : { cursor }) },
      'internal',
    );
    if (!page.ok) return;
    fleet.learn(page.value.items);
    cursor = page.value.next;
  } while (cursor !== null);
};
