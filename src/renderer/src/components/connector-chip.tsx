import type { Connector } from '@shared/model/charge-point';
import { StatusChip } from './status-chip';

/** What a person calls a connector: its number, or the charge point as a whole. */
export const connectorName = (connectorId: number): string =>
  connectorId === 0 ? 'Whole charge point' : `Connector ${connectorId}`;

interface ConnectorChipProps {
  connector: Connector;
  /** The charge point is offline: what is shown is the last that was known. */
  stale: boolean;
}

/** A connector's number and status word. */
export const ConnectorChip = ({ connector, stale }: ConnectorChipProps) => (
  <StatusChip
    status={connector.status}
    stale={stale}
    lead={connector.connectorId === 0 ? 'All' : connector.connectorId}
    label={`${connectorName(connector.connectorId)}: ${connector.status ?? 'no status'}${stale ? ', last known' : ''}`}
  />
);
