import { Facts } from '../../components/facts';
import { Ago, Instant } from '../../components/instant';
import { Panel } from '../../components/panel';
import { StatusChip } from '../../components/status-chip';
import type { TabProps } from './tab-props';

/** What it said about itself, and how it is connected. */
export const FactsPanel = ({ chargePoint }: TabProps) => {
  const { link } = chargePoint;
  return (
    <Panel title="About this charge point">
      <Facts
        facts={[
          ...(link === null
            ? [{ label: 'Connection', value: 'None' }]
            : [
                { label: 'Connected', value: <Ago at={link.connectedAt} /> },
                { label: 'From', value: link.remoteAddress, mono: true },
                { label: 'Path', value: link.path, mono: true },
                { label: 'Subprotocol', value: link.subprotocol ?? 'none offered', mono: true },
              ]),
          { label: 'Last boot', value: <Instant at={chargePoint.lastBootAt} /> },
          {
            label: 'Answered',
            value:
              chargePoint.bootStatus === null ? null : (
                <StatusChip status={chargePoint.bootStatus} />
              ),
          },
          { label: 'First seen', value: <Instant at={chargePoint.firstSeenAt} /> },
          { label: 'Vendor', value: chargePoint.vendor },
          { label: 'Model', value: chargePoint.model },
          { label: 'Firmware', value: chargePoint.firmwareVersion, mono: true },
          { label: 'Serial number', value: chargePoint.chargePointSerialNumber, mono: true },
          { label: 'Charge box serial', value: chargePoint.chargeBoxSerialNumber, mono: true },
          { label: 'Meter', value: chargePoint.meterType },
          { label: 'Meter serial', value: chargePoint.meterSerialNumber, mono: true },
          { label: 'ICCID', value: chargePoint.iccid, mono: true },
          { label: 'IMSI', value: chargePoint.imsi, mono: true },
          { label: 'Findings', value: String(chargePoint.findingCount) },
        ].filter(({ value }) => value !== null)}
      />
    </Panel>
  );
};
