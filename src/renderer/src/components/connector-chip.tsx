import type { Connector } from '@shared/model/charge-point';
import { type Translate, useTexts } from '../i18n';
import { StatusChip } from './status-chip';

/** What a person calls a connector: its number, or the charge point as a whole. */
export const connectorName = (connectorId: number, t: Translate): string =>
  connectorId === 0 ? t('components.wholeChargePoint') : t('components.connector', { connectorId });

interface ConnectorChipProps {
  connector: Connector;
  /** The charge point is offline: what is shown is the last that was known. */
  stale: boolean;
}

/** A connector's number and status word. */
export const ConnectorChip = ({ connector, stale }: ConnectorChipProps) => {
  const { t } = useTexts();
  const { availabilityPending } = connector;
  const label = t(stale ? 'components.connectorStatusStale' : 'components.connectorStatus', {
    name: connectorName(connector.connectorId, t),
    status: connector.status ?? t('components.noStatusYet'),
  });
  const pending =
    availabilityPending === null
      ? undefined
      : t('components.availabilityPending', { availability: availabilityPending });
  return (
    <StatusChip
      status={connector.status}
      stale={stale}
      lead={connector.connectorId === 0 ? t('components.allConnectors') : connector.connectorId}
      label={pending === undefined ? label : `${label}, ${pending}`}
      {...(pending === undefined ? {} : { pending })}
    />
  );
};
