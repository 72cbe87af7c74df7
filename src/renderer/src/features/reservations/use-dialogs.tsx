import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import type { Reservation } from '@shared/model/reservation';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../i18n';
import { CancelDialog } from './cancel-dialog';
import { DetailsDialog } from './details-dialog';
import { ReserveDialog } from './reserve-dialog';

type Open =
  | { readonly kind: 'reserve' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'details'; readonly reservation: Reservation }
  | null;

interface Dialogs {
  readonly reserve: ReactNode;
  readonly cancelByNumber: ReactNode;
  readonly dialog: ReactNode;
  open(reservation: Reservation): void;
}

/** What can be done with reservations, here or at one charge point: the buttons and their dialogs. */
export const useDialogs = (cpId?: string): Dialogs => {
  const { t } = useTexts();
  const [shown, setShown] = useState<Open>(null);
  const close = (): void => setShown(null);
  return {
    open: (reservation) => setShown({ kind: 'details', reservation }),
    reserve: (
      <Button variant="contained" startIcon={<Add />} onClick={() => setShown({ kind: 'reserve' })}>
        {t('reservations.reserve')}
      </Button>
    ),
    cancelByNumber: (
      <Button onClick={() => setShown({ kind: 'cancel' })}>
        {t('reservations.cancelByNumber')}
      </Button>
    ),
    dialog: (
      <>
        {shown?.kind === 'reserve' && <ReserveDialog cpId={cpId} onClose={close} />}
        {shown?.kind === 'cancel' && <CancelDialog cpId={cpId} onClose={close} />}
        {shown?.kind === 'details' && (
          <DetailsDialog
            key={shown.reservation.id}
            reservation={shown.reservation}
            onClose={close}
          />
        )}
      </>
    ),
  };
};
