import type { ConfigurationComparison } from '@shared/model/configuration';
import type { Failure } from '@shared/result';
import { useEffect, useState } from 'react';
import { useBridge } from '../../stores/context';

/** One side of a comparison as it is chosen; without a snapshot it is what is known now. */
export interface ChosenSide {
  readonly cpId: string;
  readonly snapshotId: number | null;
}

interface Comparison {
  readonly comparison: ConfigurationComparison | null;
  readonly failure: Failure | null;
}

/** Two configurations held against each other, as soon as both are chosen. */
export const useComparison = (one: ChosenSide, other: ChosenSide): Comparison => {
  const bridge = useBridge();
  const [state, setState] = useState<Comparison>({ comparison: null, failure: null });
  const { cpId, snapshotId } = one;
  const { cpId: otherCpId, snapshotId: otherSnapshotId } = other;
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const result = await bridge.call('configuration.compare', {
        cpId,
        otherCpId,
        ...(snapshotId === null ? {} : { snapshotId }),
        ...(otherSnapshotId === null ? {} : { otherSnapshotId }),
      });
      if (!current) return;
      setState(
        result.ok
          ? { comparison: result.value, failure: null }
          : { comparison: null, failure: result.error },
      );
    };
    if (cpId !== '' && otherCpId !== '') void load();
    else setState({ comparison: null, failure: null });
    return () => {
      current = false;
    };
  }, [bridge, cpId, snapshotId, otherCpId, otherSnapshotId]);
  return state;
};
