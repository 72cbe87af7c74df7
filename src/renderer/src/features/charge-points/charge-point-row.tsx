import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ChargePoint } from '@shared/model/charge-point';
import type { Transaction } from '@shared/model/transaction';
import { memo } from 'react';
import { ConnectorChip } from '../../components/connector-chip';
import { Ago } from '../../components/instant';
import { LinkChip } from '../../components/link-chip';
import { Sparkline } from '../../components/sparkline';
import { ToneChip } from '../../components/status-chip';
import { VisuallyHidden } from '../../components/visually-hidden';
import { NOTHING, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useActiveTransactions } from '../../stores/context';
import { powerNowOf } from '../../stores/power-now';
import { MONO } from '../../theme';
import { CHIPS_PX, chipsOf } from './connector-chips';

export const ROW_HEIGHT = 60;

/** There is room for the traffic in a wide list only. */
const WIDE = '@container (min-width: 940px)';

const columnsSx = {
  display: 'grid',
  // An identity is what a row is found by: it comes before what it is called and what it charges.
  gridTemplateColumns: `28px minmax(150px, 1.6fr) 84px minmax(${CHIPS_PX}px, 1.7fr) minmax(136px, 1fr)`,
  [WIDE]: {
    gridTemplateColumns: `28px minmax(180px, 1.6fr) 84px 84px minmax(${CHIPS_PX}px, 1.7fr) minmax(150px, 1fr)`,
  },
  columnGap: 2.5,
  alignItems: 'center',
  pl: 3,
  pr: 4,
};

const trafficSx = { display: 'none', [WIDE]: { display: 'block' } };

interface HeaderRowProps {
  /** Whether all the rows of the list are chosen, or some of them. */
  chosen: 'all' | 'some' | 'none';
  onChooseAll: (chosen: boolean) => void;
}

export const HeaderRow = ({ chosen, onChooseAll }: HeaderRowProps) => {
  const { t } = useTexts();
  return (
    <Box
      role="rowgroup"
      sx={{ position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper' }}
    >
      <Box
        role="row"
        aria-rowindex={1}
        sx={{
          ...columnsSx,
          height: 34,
          borderBottom: 1,
          borderColor: 'divider',
          color: 'text.secondary',
          typography: 'caption',
          fontWeight: 560,
        }}
      >
        <Box component="span" role="columnheader">
          <Checkbox
            checked={chosen === 'all'}
            indeterminate={chosen === 'some'}
            onChange={(_, checked) => onChooseAll(checked)}
            slotProps={{ input: { 'aria-label': t('bulk.chooseAll') } }}
            sx={checkboxSx}
          />
        </Box>
        {[
          { title: t('common.chargePoint') },
          { title: t('chargePoints.lastSeen') },
          { title: t('chargePoints.traffic'), sx: trafficSx },
          { title: t('chargePoints.connectors') },
          { title: t('chargePoints.charging') },
        ].map(({ title, sx = {} }) => (
          <Box component="span" role="columnheader" key={title} sx={sx}>
            {title}
          </Box>
        ))}
      </Box>
    </Box>
  );
};

/** Above the link, which is the whole row. */
const checkboxSx = { p: 1, zIndex: 1, '& svg': { fontSize: 18 } };

const Connectors = ({ connectors, connected }: Pick<ChargePoint, 'connectors' | 'connected'>) => {
  const { t } = useTexts();
  const { shown, more } = chipsOf(connectors);
  if (shown.length === 0) {
    return (
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('chargePoints.noConnectors')}
      </Typography>
    );
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, maxHeight: 50, overflow: 'hidden' }}>
      {shown.map((connector) => (
        <ConnectorChip key={connector.connectorId} connector={connector} stale={!connected} />
      ))}
      {more > 0 && <ToneChip tone="quiet">{t('chargePoints.more', { count: more })}</ToneChip>}
    </Box>
  );
};

const Charging = ({ chargePoint }: { chargePoint: ChargePoint }) => {
  const { t, format } = useTexts();
  const byId = useActiveTransactions((state) => state.byId);
  const running = chargePoint.connectors
    .map(({ transactionId }) => (transactionId === null ? undefined : byId.get(transactionId)))
    .filter((transaction): transaction is Transaction => transaction !== undefined);
  const [first] = running;
  if (first === undefined) {
    return <Box sx={{ color: 'text.secondary' }}>{NOTHING}</Box>;
  }
  const powerW = powerNowOf(first, chargePoint);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="body2" noWrap>
        {/* To a tenth: both have to fit where the list is narrow. */}
        {first.energyWh === null ? NOTHING : `${format.fixed(first.energyWh / 1000, 1)} kWh`}
        {powerW !== null && ` · ${format.fixed(powerW / 1000, 1)} kW`}
      </Typography>
      <Typography variant="caption" component="div" noWrap sx={{ color: 'text.secondary' }}>
        {first.idTag}
        {running.length > 1 && ` ${t('chargePoints.more', { count: running.length - 1 })}`}
      </Typography>
    </Box>
  );
};

interface ChargePointRowProps {
  chargePoint: ChargePoint;
  /** Frames in each of the last spans of time, where there were any. */
  traffic: readonly number[] | undefined;
  rowIndex: number;
  top: number;
  chosen: boolean;
  onChoose: (chargePointId: string, chosen: boolean) => void;
}

export const ChargePointRow = memo(
  ({ chargePoint, traffic, rowIndex, top, chosen, onChoose }: ChargePointRowProps) => {
    const { t, format } = useTexts();
    const { chargePointId, vendor, model, firmwareVersion } = chargePoint;
    const made = [vendor, model].filter(Boolean).join(' ');
    return (
      <Box
        role="row"
        aria-rowindex={rowIndex}
        style={{ transform: `translateY(${top}px)` }}
        sx={{
          ...columnsSx,
          position: 'absolute',
          insetInline: 0,
          top: 0,
          height: ROW_HEIGHT,
          borderBottom: 1,
          borderColor: 'divider',
          bgcolor: chosen ? 'surface.selected' : 'transparent',
          '&:hover': { bgcolor: chosen ? 'surface.selected' : 'surface.hover' },
          '&:focus-within': { bgcolor: chosen ? 'surface.selected' : 'surface.hover' },
        }}
      >
        <Box role="cell">
          <Checkbox
            checked={chosen}
            onChange={(_, checked) => onChoose(chargePointId, checked)}
            slotProps={{ input: { 'aria-label': t('bulk.choose', { chargePointId }) } }}
            sx={checkboxSx}
          />
        </Box>
        <Box role="rowheader" sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
            <Link
              href={hrefOf('charge-point', { id: chargePointId })}
              noWrap
              underline="hover"
              title={chargePointId}
              sx={{
                fontFamily: MONO,
                fontWeight: 600,
                color: 'text.primary',
                // The link is the whole row.
                '&::after': { content: '""', position: 'absolute', inset: 0 },
              }}
            >
              {chargePointId}
            </Link>
            {chargePoint.findingCount > 0 && (
              <Box
                component="span"
                title={t('chargePoints.findings', { count: chargePoint.findingCount })}
                sx={{
                  display: 'inline-flex',
                  alignItems: 'center',
                  gap: 0.5,
                  flex: 'none',
                  typography: 'caption',
                  color: 'text.secondary',
                }}
              >
                <FactCheckOutlined sx={{ fontSize: 14 }} aria-hidden />
                <span aria-hidden>{format.count(chargePoint.findingCount)}</span>
                <VisuallyHidden>
                  {t('chargePoints.findings', { count: chargePoint.findingCount })}
                </VisuallyHidden>
              </Box>
            )}
          </Box>
          <Typography
            variant="caption"
            component="div"
            noWrap
            title={[made, firmwareVersion].filter(Boolean).join(' · ')}
            sx={{ color: 'text.secondary' }}
          >
            {chargePoint.isNew && (
              <>
                <Box component="strong" sx={{ fontWeight: 620, color: 'tone.busy.main' }}>
                  {t('common.new')}
                </Box>
                {' · '}
              </>
            )}
            {made === '' ? t('common.notBooted') : made}
            {firmwareVersion !== null && ` · ${firmwareVersion}`}
          </Typography>
        </Box>
        <Box role="cell">
          <LinkChip connected={chargePoint.connected} />
          <Typography variant="caption" component="div" noWrap sx={{ color: 'text.secondary' }}>
            <Ago at={chargePoint.lastSeenAt ?? chargePoint.link?.connectedAt ?? null} />
          </Typography>
        </Box>
        <Box role="cell" sx={{ ...trafficSx, color: 'text.secondary', lineHeight: 0 }}>
          {traffic !== undefined && (
            <Sparkline
              counts={traffic}
              label={t('chargePoints.trafficOf', {
                count: traffic.reduce((sum, count) => sum + count, 0),
              })}
            />
          )}
        </Box>
        <Box role="cell" sx={{ minWidth: 0 }}>
          <Connectors connectors={chargePoint.connectors} connected={chargePoint.connected} />
        </Box>
        <Box role="cell" sx={{ minWidth: 0 }}>
          <Charging chargePoint={chargePoint} />
        </Box>
      </Box>
    );
  },
);
ChargePointRow.displayName = 'ChargePointRow';
