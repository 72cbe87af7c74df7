import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import type { Reservation } from '@shared/model/reservation';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { connectorName } from '../../components/connector-chip';
import { Facts } from '../../components/facts';
import { Instant } from '../../components/instant';
import { Problem } from '../../components/problem';
import { StatusChip } from '../../components/status-chip';
import { NOTHING, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge, useLive } from '../../stores/context';
import { ReservationStateChip } from './state-chip';

interface DetailsDialogProps {
  reservation: Reservation;
  onClose: () => void;
}

/** One reservation with all that is known of it, and the way to cancel it. */
export const DetailsDialog = ({ reservation: opened, onClose }: DetailsDialogProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const [reservation, setReservation] = useState(opened);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useLive({
    apply: (batch) => {
      for (const event of batch) {
        if (event.name === 'reservation.changed' && event.data.id === opened.id) {
          setReservation(event.data);
        }
      }
    },
  });
  const { id, reservationId: number, connectorId, chargePointId, idTag } = reservation;
  const cancel = async (): Promise<void> => {
    setBusy(true);
    const result = await bridge.call('reservation.cancel', { id });
    setBusy(false);
    setAsking(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value.reservation !== null) setReservation(result.value.reservation);
  };
  const isLive = reservation.state === 'accepted' || reservation.state === 'pending';
  return (
    <Dialog open onClose={onClose} aria-labelledby="reservation-title" maxWidth="sm" fullWidth>
      <DialogTitle id="reservation-title" variant="h2">
        {t('reservations.one', { number })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        {failure !== null && (
          <Problem
            failure={failure}
            title={t('reservations.notCancelled')}
            onDismiss={() => setFailure(null)}
          />
        )}
        <ReservationFacts reservation={reservation} />
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{t('reservations.close')}</Button>
        {isLive && (
          <Button color="error" variant="outlined" disabled={busy} onClick={() => setAsking(true)}>
            {t('reservations.cancel')}
          </Button>
        )}
      </DialogActions>
      <ConfirmDialog
        open={asking}
        title={t('reservations.cancelTitle', { number })}
        confirm={t('reservations.cancel')}
        destructive
        busy={busy}
        onConfirm={() => void cancel()}
        onClose={() => setAsking(false)}
      >
        {t('reservations.cancelText', { connectorId, chargePointId, idTag })}
      </ConfirmDialog>
    </Dialog>
  );
};

const ReservationFacts = ({ reservation }: { reservation: Reservation }) => {
  const { t } = useTexts();
  const { chargePointId, connectorId, status, endedBy, transactionId } = reservation;
  return (
    <Facts
      facts={[
        {
          label: t('common.state'),
          value: <ReservationStateChip state={reservation.state} />,
        },
        {
          label: t('common.chargePoint'),
          value: <Link href={hrefOf('charge-point', { id: chargePointId })}>{chargePointId}</Link>,
          mono: true,
        },
        {
          label: t('common.connector'),
          value: connectorId === 0 ? t('reservations.anyConnector') : connectorName(connectorId, t),
        },
        { label: t('common.tag'), value: reservation.idTag, mono: true },
        { label: t('reservations.parentTag'), value: reservation.parentIdTag, mono: true },
        { label: t('reservations.made'), value: <Instant at={reservation.createdAt} /> },
        { label: t('reservations.until'), value: <Instant at={reservation.expiryDate} /> },
        {
          label: t('reservations.answer'),
          value: status === null ? NOTHING : <StatusChip status={status} />,
        },
        { label: t('reservations.ended'), value: <Instant at={reservation.endedAt} /> },
        {
          label: t('reservations.endedHow'),
          value: endedBy === null ? null : t(`reservations.endedBy.${endedBy}`),
        },
        {
          label: t('common.transaction'),
          value:
            transactionId === null ? null : (
              <Link href={hrefOf('transactions', { id: transactionId })}>{transactionId}</Link>
            ),
        },
      ]}
    />
  );
};
