import type { FilterSources } from '@shared/filter-suggest';
import { actionNames } from '@shared/ocpp/actions';
import { ocppErrorCodes } from '@shared/ocpp/deviation';
import { authorizationStatus, chargePointErrorCode, chargePointStatus } from '@shared/ocpp/types';
import { useMemo } from 'react';
import { useActiveTransactions, useBridge, useChargePoints } from '../../stores/context';
import { useFetched } from './use-fetched';

const MOST_TAGS = 500;

/** Answers to commands, beside the statuses that charge points report. */
const answers = ['Rejected', 'NotSupported', 'RebootRequired', 'Scheduled', 'Unlocked', 'Failed'];

const statuses = [...new Set([...chargePointStatus.enum, ...authorizationStatus.enum, ...answers])];
const errors = [...new Set([...ocppErrorCodes, ...chargePointErrorCode.enum])];

/** What there is to ask for: from what is known of the charge points, tags and transactions. */
export const useFilterSources = (): FilterSources => {
  const bridge = useBridge();
  const byId = useChargePoints((state) => state.byId);
  const running = useActiveTransactions((state) => state.byId);
  const { value: tags } = useFetched(
    'tags',
    () => bridge.call('tag.list', { limit: MOST_TAGS }),
    ({ name }) => name === 'tag.changed' || name === 'tag.deleted',
  );
  return useMemo(() => {
    const chargePoints = [...(byId?.values() ?? [])];
    const connectors = new Set(
      chargePoints.flatMap((one) => one.connectors.map(({ connectorId }) => connectorId)),
    );
    return {
      chargePoints: chargePoints.map(({ chargePointId }) => chargePointId).sort(),
      actions: actionNames,
      tags: (tags?.items ?? []).map(({ idTag }) => idTag),
      statuses,
      errors,
      connectors: [...connectors].sort((a, b) => a - b),
      transactions: [...running.keys()].sort((a, b) => b - a),
    };
  }, [byId, running, tags]);
};
