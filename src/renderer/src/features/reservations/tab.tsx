import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Reservation } from '@shared/model/reservation';
import { EmptyState } from '../../components/empty-state';
import { Instant } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { CalendarPanel } from './calendar-panel';
import { ReservationStateChip } from './state-chip';
import { useDialogs } from './use-dialogs';
import { useReservations } from './use-reservations';

const SHOWN = 20;

/** What is reserved at one charge point. */
export const ReservationsTab = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const cpId = chargePoint.chargePointId;
  const { open, reserve, cancelByNumber, dialog } = useDialogs(cpId);
  const { items, failure } = useReservations({ cpId }, (one) => one.chargePointId === cpId);
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <CalendarPanel chargePoints={[chargePoint]} cpId={cpId} onOpen={open} />
      <Panel
        flush
        title={t('reservations.recent')}
        actions={
          <>
            <Button href={hrefOf('reservations', { id: 'list', query: { cpId } })}>
              {t('reservations.allOfThem')}
            </Button>
            {cancelByNumber}
            {reserve}
          </>
        }
      >
        {failure !== null && <Problem failure={failure} title={t('reservations.unreadable')} />}
        {items?.length === 0 && (
          <EmptyState icon={EventAvailableOutlined} title={t('reservations.noneTitle')}>
            {t('reservations.noneText')}
          </EmptyState>
        )}
        {items !== null && items.length > 0 && (
          <Recent items={items.slice(0, SHOWN)} onOpen={open} />
        )}
      </Panel>
      {dialog}
    </Box>
  );
};

interface RecentProps {
  items: readonly Reservation[];
  onOpen: (reservation: Reservation) => void;
}

const Recent = ({ items, onOpen }: RecentProps) => {
  const { t } = useTexts();
  return (
    <Table size="small" aria-label={t('reservations.recent')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('reservations.number')}</TableCell>
          <TableCell>{t('common.connector')}</TableCell>
          <TableCell>{t('common.tag')}</TableCell>
          <TableCell>{t('common.state')}</TableCell>
          <TableCell>{t('reservations.answer')}</TableCell>
          <TableCell>{t('reservations.made')}</TableCell>
          <TableCell>{t('reservations.until')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map((reservation) => (
          <TableRow key={reservation.id} hover>
            <TableCell>
              <Link
                component="button"
                aria-label={t('reservations.one', { number: reservation.reservationId })}
                onClick={() => onOpen(reservation)}
              >
                {reservation.reservationId}
              </Link>
            </TableCell>
            <TableCell>
              {reservation.connectorId === 0
                ? t('components.allConnectors')
                : reservation.connectorId}
            </TableCell>
            <TableCell>
              <code>{reservation.idTag}</code>
            </TableCell>
            <TableCell>
              <ReservationStateChip state={reservation.state} />
            </TableCell>
            <TableCell>{reservation.status}</TableCell>
            <TableCell>
              <Instant at={reservation.createdAt} />
            </TableCell>
            <TableCell>
              <Instant at={reservation.expiryDate} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
