import { Facts } from '../../components/facts';
import { Ago, Instant } from '../../components/instant';
import { Panel } from '../../components/panel';
import { StatusChip } from '../../components/status-chip';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';

/** What it said about itself, and how it is connected. */
export const FactsPanel = ({ chargePoint }: TabProps) => {
  const { t, format } = useTexts();
  const { link } = chargePoint;
  return (
    <Panel title={t('chargePoint.about')}>
      <Facts
        facts={[
          ...(link === null
            ? [
                {
                  label: t('chargePoint.fact.connection'),
                  value: t('chargePoint.fact.noConnection'),
                },
              ]
            : [
                { label: t('chargePoint.fact.connected'), value: <Ago at={link.connectedAt} /> },
                { label: t('chargePoint.fact.from'), value: link.remoteAddress, mono: true },
                { label: t('chargePoint.fact.path'), value: link.path, mono: true },
                {
                  label: t('chargePoint.fact.subprotocol'),
                  value: link.subprotocol ?? t('chargePoint.fact.noSubprotocol'),
                  mono: true,
                },
              ]),
          { label: t('chargePoint.fact.lastBoot'), value: <Instant at={chargePoint.lastBootAt} /> },
          {
            label: t('chargePoint.fact.answered'),
            value:
              chargePoint.bootStatus === null ? null : (
                <StatusChip status={chargePoint.bootStatus} />
              ),
          },
          {
            label: t('chargePoint.fact.firstSeen'),
            value: <Instant at={chargePoint.firstSeenAt} />,
          },
          { label: t('chargePoint.fact.vendor'), value: chargePoint.vendor },
          { label: t('chargePoint.fact.model'), value: chargePoint.model },
          { label: t('chargePoint.fact.firmware'), value: chargePoint.firmwareVersion, mono: true },
          {
            label: t('chargePoint.fact.serialNumber'),
            value: chargePoint.chargePointSerialNumber,
            mono: true,
          },
          {
            label: t('chargePoint.fact.chargeBoxSerial'),
            value: chargePoint.chargeBoxSerialNumber,
            mono: true,
          },
          { label: t('chargePoint.fact.meter'), value: chargePoint.meterType },
          {
            label: t('chargePoint.fact.meterSerial'),
            value: chargePoint.meterSerialNumber,
            mono: true,
          },
          { label: t('chargePoint.fact.iccid'), value: chargePoint.iccid, mono: true },
          { label: t('chargePoint.fact.imsi'), value: chargePoint.imsi, mono: true },
          { label: t('common.findings'), value: format.count(chargePoint.findingCount) },
        ].filter(({ value }) => value !== null)}
      />
    </Panel>
  );
};
