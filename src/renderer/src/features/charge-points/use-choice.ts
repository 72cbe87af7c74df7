import type { ChargePoint } from '@shared/model/charge-point';
import { useCallback, useMemo, useState } from 'react';

export interface Choice {
  readonly chosen: ReadonlySet<string>;
  choose(chargePointId: string, chosen: boolean): void;
  chooseAll(chargePointIds: readonly string[], chosen: boolean): void;
}

/** Which charge points are chosen; one that is forgotten meanwhile is none of them any more. */
export const useChoice = (byId: ReadonlyMap<string, ChargePoint> | null): Choice => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => new Set([...ids].filter((id) => byId?.has(id) === true)),
    [ids, byId],
  );
  const chooseAll = useCallback<Choice['chooseAll']>(
    (chargePointIds, isChosen) =>
      setIds((before) => {
        const next = new Set(before);
        for (const id of chargePointIds) {
          if (isChosen) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
    [],
  );
  const choose = useCallback<Choice['choose']>(
    (chargePointId, isChosen) => chooseAll([chargePointId], isChosen),
    [chooseAll],
  );
  return { chosen, choose, chooseAll };
};
