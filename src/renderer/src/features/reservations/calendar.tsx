import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Link from '@mui/material/Link';
import type { Reservation } from '@shared/model/reservation';
import { Fragment } from 'react';
import { connectorName } from '../../components/connector-chip';
import { useNow } from '../../components/now';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import { type CalendarBar, type CalendarRow, ticksOf } from './calendar-rows';
import { stateLooks } from './state-chip';

const LANE = 28;
const DAY_MS = 86_400_000;

interface CalendarProps {
  label: string;
  rows: readonly CalendarRow[];
  from: number;
  to: number;
  /** Names the charge point of each row; off where there is one only. */
  withChargePoint: boolean;
  onOpen: (reservation: Reservation) => void;
}

/** A row for each connector, a bar for each reservation from its making to its end. */
export const Calendar = ({ label, rows, from, to, withChargePoint, onOpen }: CalendarProps) => {
  const now = useNow();
  const percentOf = (at: number): number =>
    (Math.min(to, Math.max(from, at)) - from) / ((to - from) / 100);
  const ticks = ticksOf(from, to);
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{
        display: 'grid',
        // A long identity must not take the room of the time.
        gridTemplateColumns: 'fit-content(180px) max-content minmax(0, 1fr)',
      }}
    >
      <span />
      <span />
      <Axis ticks={ticks} percentOf={percentOf} isLong={to - from > DAY_MS} />
      {rows.map((row, index) => (
        <Fragment key={`${row.chargePointId} ${row.connectorId}`}>
          <RowName
            row={row}
            withChargePoint={
              withChargePoint && rows[index - 1]?.chargePointId !== row.chargePointId
            }
          />
          <Box
            sx={{
              position: 'relative',
              borderTop: 1,
              borderColor: 'divider',
              height: row.lanes * LANE + 8,
              overflow: 'hidden',
            }}
          >
            {ticks.map((at) => (
              <Line key={at} left={percentOf(at)} color="divider" />
            ))}
            {now > from && now < to && <Line left={percentOf(now)} color="primary.main" />}
            <Bars row={row} from={from} to={to} percentOf={percentOf} onOpen={onOpen} />
          </Box>
        </Fragment>
      ))}
    </Box>
  );
};

const Line = ({ left, color }: { left: number; color: string }) => (
  <Box
    aria-hidden
    sx={{
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: `${left}%`,
      borderLeft: 1,
      borderColor: color,
    }}
  />
);

interface AxisProps {
  ticks: readonly number[];
  percentOf: (at: number) => number;
  isLong: boolean;
}

const Axis = ({ ticks, percentOf, isLong }: AxisProps) => {
  const { local } = useTexts();
  const wordOf = (at: number): string => {
    const isMidnight = new Date(at).getHours() === 0;
    return isLong || isMidnight
      ? local.day(new Date(at))
      : local.clock(new Date(at).toISOString()).slice(0, 5);
  };
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 24, overflow: 'hidden' }}>
      {ticks.map((at) => (
        <Box
          key={at}
          component="span"
          sx={{
            position: 'absolute',
            left: `${percentOf(at)}%`,
            pl: 1,
            typography: 'caption',
            color: 'text.secondary',
            whiteSpace: 'nowrap',
          }}
        >
          {wordOf(at)}
        </Box>
      ))}
    </Box>
  );
};

/** The charge point where it is another one than in the row before, and the connector. */
const RowName = ({ row, withChargePoint }: { row: CalendarRow; withChargePoint: boolean }) => {
  const { t } = useTexts();
  const { chargePointId, connectorId } = row;
  const cell = { borderTop: 1, borderColor: 'divider', pt: 2.5, pr: 4, typography: 'caption' };
  return (
    <>
      <Box
        sx={{
          ...cell,
          minWidth: 0,
          ...(withChargePoint ? {} : { borderColor: 'transparent', pr: 0 }),
        }}
      >
        {withChargePoint && (
          <Link
            href={hrefOf('charge-point', { id: chargePointId, tab: 'reservations' })}
            underline="hover"
            noWrap
            title={chargePointId}
            sx={{ display: 'block', fontFamily: MONO, color: 'text.primary' }}
          >
            {chargePointId}
          </Link>
        )}
      </Box>
      <Box sx={{ ...cell, color: 'text.secondary' }}>
        {connectorId === 0 ? t('reservations.anyConnector') : connectorName(connectorId, t)}
      </Box>
    </>
  );
};

interface BarsProps {
  row: CalendarRow;
  from: number;
  to: number;
  percentOf: (at: number) => number;
  onOpen: (reservation: Reservation) => void;
}

const Bars = ({ row, from, to, percentOf, onOpen }: BarsProps) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {row.bars
      .filter((bar) => bar.to > from && bar.from < to)
      .map((bar) => (
        <Bar
          key={bar.reservation.id}
          bar={bar}
          goesOn={bar.to > to}
          percentOf={percentOf}
          onOpen={onOpen}
        />
      ))}
  </Box>
);

const Bar = ({
  bar,
  goesOn,
  percentOf,
  onOpen,
}: Pick<BarsProps, 'percentOf' | 'onOpen'> & { bar: CalendarBar; goesOn: boolean }) => {
  const { t, format } = useTexts();
  const { reservation } = bar;
  const { state, idTag, chargePointId, connectorId } = reservation;
  const { tone, icon: Icon } = stateLooks[state];
  const word = t(`reservations.state.${state}`);
  const place = connectorId === 0 ? t('reservations.anyConnector') : connectorName(connectorId, t);
  const phrase = t('reservations.bar', {
    state: word,
    idTag,
    place: `${chargePointId}, ${place}`,
    from: format.instant(reservation.createdAt),
    to: format.instant(reservation.endedAt ?? reservation.expiryDate),
  });
  return (
    <li>
      <ButtonBase
        title={phrase}
        aria-label={phrase}
        onClick={() => onOpen(reservation)}
        sx={{
          position: 'absolute',
          top: bar.lane * LANE + 6,
          left: `${percentOf(bar.from)}%`,
          width: `${percentOf(bar.to) - percentOf(bar.from)}%`,
          minWidth: 24,
          height: LANE - 4,
          px: 0.75,
          gap: 1,
          justifyContent: 'flex-start',
          overflow: 'hidden',
          border: 1,
          borderColor: `tone.${tone}.main`,
          borderRadius: 1,
          // It goes on behind the edge.
          ...(goesOn
            ? { borderRight: 0, borderTopRightRadius: 0, borderBottomRightRadius: 0 }
            : {}),
          bgcolor: `tone.${tone}.soft`,
          color: `tone.${tone}.main`,
          typography: 'caption',
          fontWeight: 560,
          whiteSpace: 'nowrap',
          '&:hover': { filter: 'brightness(0.97)' },
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <Icon aria-hidden sx={{ fontSize: 15, flexShrink: 0 }} />
        <span>{word}</span>{' '}
        <Box component="span" sx={{ fontFamily: MONO, fontWeight: 400, minWidth: 0 }}>
          {idTag}
        </Box>
      </ButtonBase>
    </li>
  );
};
