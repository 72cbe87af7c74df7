import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Skeleton from '@mui/material/Skeleton';
import type { OrphanStop, Transaction } from '@shared/model/transaction';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Problem } from '../../components/problem';
import { type Texts, useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { useOpenTransactions } from './use-open-transactions';

interface AttachDialogProps {
  stop: OrphanStop;
  onClose: () => void;
  onAttached: () => void;
}

const describe = (transaction: Transaction, { t, format }: Texts): string =>
  t('transactions.attach.describe', {
    transactionId: transaction.transactionId,
    connectorId: transaction.connectorId,
    idTag: transaction.idTag,
    at: format.instant(transaction.startedAt),
  });

/** Chooses the open transaction that an orphan stop ended. */
export const AttachDialog = ({ stop, onClose, onAttached }: AttachDialogProps) => {
  const texts = useTexts();
  const { t, format } = texts;
  const bridge = useBridge();
  const { open, failure: listFailure } = useOpenTransactions(stop.chargePointId);
  const [chosen, setChosen] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const attach = async (transactionId: number): Promise<void> => {
    setBusy(true);
    const result = await bridge.call('orphanStop.attach', { id: stop.id, transactionId });
    setBusy(false);
    if (result.ok) onAttached();
    else setFailure(result.error);
  };

  return (
    <FormDialog onClose={onClose} aria-labelledby="attach-title">
      <DialogTitle id="attach-title" variant="h2">
        {t('transactions.attach.title', { chargePointId: stop.chargePointId })}
      </DialogTitle>
      <DialogContent sx={{ typography: 'body2' }}>
        <Box sx={{ color: 'text.secondary', pb: 3 }}>
          {t('transactions.attach.text', { at: format.instant(stop.stoppedAt) })}
        </Box>
        {(failure ?? listFailure) !== null && (
          <Problem
            failure={(failure ?? listFailure) as Failure}
            onDismiss={() => setFailure(null)}
          />
        )}
        {open === null && listFailure === null && <Skeleton height={60} />}
        {open !== null && open.length === 0 && <Box>{t('transactions.attach.none')}</Box>}
        {open !== null && (
          <RadioGroup
            aria-label={t('transactions.attach.open')}
            value={chosen}
            onChange={(_, value) => setChosen(Number(value))}
          >
            {open.map((transaction) => (
              <FormControlLabel
                key={transaction.transactionId}
                value={transaction.transactionId}
                control={<Radio size="small" />}
                label={describe(transaction, texts)}
                slotProps={{ typography: { variant: 'body2' } }}
              />
            ))}
          </RadioGroup>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{t('components.cancel')}</Button>
        <Button
          variant="contained"
          disabled={chosen === null || busy}
          onClick={() => chosen !== null && void attach(chosen)}
        >
          {t('transactions.attach.attach')}
        </Button>
      </DialogActions>
    </FormDialog>
  );
};
