import type { ChargePoint, StatusChange } from '@shared/model/charge-point';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import type { Bridge } from '../../bridge';
import { useBridge, useLive } from '../../stores/context';
import { fetchAll } from '../../stores/fetch-all';

/** More changes than these no screen can tell apart. */
export const mostChanges = 5_000;

export interface StatusHistory {
  /** Null until the first answer. */
  readonly changes: readonly StatusChange[] | null;
  readonly failure: Failure | null;
}

/** What each connector had been at the beginning of the period. */
const statusBefore = async (
  bridge: Bridge,
  { chargePointId, connectors }: ChargePoint,
  to: string,
): Promise<StatusChange[]> => {
  const pages = await Promise.all(
    connectors.map(({ connectorId }) =>
      bridge.call('chargePoint.statusHistory', { cpId: chargePointId, connectorId, to, limit: 1 }),
    ),
  );
  return pages.flatMap((page) => (page.ok ? page.value.items : []));
};

/** The status changes of the last while, and what was before them; read anew when a status changes. */
export const useStatusHistory = (chargePoint: ChargePoint, spanMs: number): StatusHistory => {
  const bridge = useBridge();
  const [changes, setChanges] = useState<readonly StatusChange[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const states = chargePoint.connectors.map(
    ({ connectorId, status, statusAt }) => `${connectorId} ${status} ${statusAt}`,
  );
  useLive(
    {
      refetch: async () => {
        const cpId = chargePoint.chargePointId;
        const from = new Date(Date.now() - spanMs).toISOString();
        const within = await fetchAll(
          bridge,
          'chargePoint.statusHistory',
          { cpId, from },
          mostChanges,
        );
        if (!within.ok) {
          setFailure(within.error);
          return;
        }
        const before = await statusBefore(bridge, chargePoint, from);
        setChanges([...within.value, ...before]);
        setFailure(null);
      },
    },
    [chargePoint.chargePointId, spanMs, ...states].join('\n'),
  );
  return { changes, failure };
};
