import type { Connector } from '@shared/model/charge-point';

/** The connectors a transaction can be started on; one that reported none has at least the first. */
export const startableConnectors = (connectors: readonly Connector[]): number[] => {
  const ids = connectors.map(({ connectorId }) => connectorId).filter((id) => id > 0);
  return ids.length === 0 ? [1] : ids.toSorted((a, b) => a - b);
};

/** Where somebody wants to charge: where a cable waits, else where nobody charges, else the first. */
export const likeliestConnector = (connectors: readonly Connector[]): number => {
  const ids = startableConnectors(connectors);
  const firstWith = (status: string): number | undefined =>
    ids.find((id) =>
      connectors.some(
        (one) => one.connectorId === id && one.status === status && one.transactionId === null,
      ),
    );
  return firstWith('Preparing') ?? firstWith('Available') ?? ids[0] ?? 1;
};
