import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import type { ChargePoint } from '@shared/model/charge-point';
import type { Reservation } from '@shared/model/reservation';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { Calendar } from './calendar';
import { type CalendarRow, endOf, type Place, rowsOf } from './calendar-rows';
import { mostShown, useReservations } from './use-reservations';
import { useWindow } from './use-window';
import { WindowBar } from './window-bar';

/** With more rows than this, connectors without a reservation are left out. */
const MOST_ROWS = 60;
/** A reservation that ended at once is still drawn this wide, of the window. */
const LEAST_SHARE = 0.02;

const HOUR_MS = 3_600_000;
/** A window that moves with the time is not asked for anew each minute: events bring what is new. */
const hourOf = (at: number): string => new Date(Math.floor(at / HOUR_MS) * HOUR_MS).toISOString();

const placesOf = (chargePoints: readonly ChargePoint[]): Place[] =>
  chargePoints.flatMap(({ chargePointId, connectors }) =>
    connectors
      .filter(({ connectorId }) => connectorId > 0)
      .map(({ connectorId }) => ({ chargePointId, connectorId })),
  );

interface CalendarPanelProps {
  /** Null while they are not known yet. */
  chargePoints: readonly ChargePoint[] | null;
  /** Only this one's. */
  cpId?: string | undefined;
  fill?: boolean;
  onOpen: (reservation: Reservation) => void;
}

/** The reservations by connector, over a while that the reader chooses. */
export const CalendarPanel = ({ chargePoints, cpId, fill = false, onOpen }: CalendarPanelProps) => {
  const { t } = useTexts();
  const time = useWindow();
  const { from, to } = time;
  const { items, failure } = useReservations(
    { ...(cpId === undefined ? {} : { cpId }), from: hourOf(from), to: hourOf(to + HOUR_MS) },
    (one) => (cpId === undefined || one.chargePointId === cpId) && endOf(one) >= from,
  );
  const all = rowsOf(placesOf(chargePoints ?? []), items ?? [], (to - from) * LEAST_SHARE);
  const isBusy = (row: CalendarRow): boolean =>
    row.bars.some((bar) => bar.to > from && bar.from < to);
  const rows = all.length > MOST_ROWS ? all.filter(isBusy) : all;
  const waits = (items === null || chargePoints === null) && failure === null;
  return (
    <Panel fill={fill} title={t('reservations.calendar')} actions={<WindowBar time={time} />}>
      {failure !== null && <Problem failure={failure} title={t('reservations.unreadable')} />}
      {waits && <Skeleton variant="rounded" height={160} />}
      {!waits && failure === null && all.length === 0 && (
        <EmptyState
          icon={EventAvailableOutlined}
          title={t('reservations.noRowsTitle')}
          action={
            <Button variant="outlined" href={hrefOf('charge-points')}>
              {t('reservations.openChargePoints')}
            </Button>
          }
        >
          {t('reservations.noRowsText')}
        </EmptyState>
      )}
      {!waits && rows.length > 0 && (
        <Calendar
          label={t('reservations.calendar')}
          rows={rows}
          from={from}
          to={to}
          withChargePoint={cpId === undefined}
          onOpen={onOpen}
        />
      )}
      <Box sx={{ typography: 'caption', color: 'text.secondary', pt: 2 }}>
        {rows.length < all.length && (
          <div>{t('reservations.rowsHidden', { count: all.length - rows.length })}</div>
        )}
        {items !== null && items.length >= mostShown && (
          <div>{t('reservations.truncated', { count: mostShown })}</div>
        )}
      </Box>
    </Panel>
  );
};
