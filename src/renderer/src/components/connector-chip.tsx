import type { Connector } from '@shared/model/charge-point';
import { StatusChip } from './status-chip';

/** What a person calls a connector: its number, or the charge point as a whole. */
export const connectorName = (connectorId: number): string =>
  connectorId === 0 ? 'Whole charge point' : `Connector ${connectorId}`;

/** A connector's number and status word. */
export const ConnectorChip = ({ connector }: { connector: Connector }) => (
  <StatusChip
    status={connector.status}
    lead={connector.connectorId === 0 ? 'All' : connector.connectorId}
    label={`${connectorName(connector.connectorId)}: ${connector.status ?? 'no status'}`}
  />
);
