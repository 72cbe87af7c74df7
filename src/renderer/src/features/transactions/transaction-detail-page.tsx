import ArrowBack from '@mui/icons-material/ArrowBack';
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined';
import SwapVert from '@mui/icons-material/SwapVert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { CommandAnswer } from '../../components/command-answer';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { TransactionStateChip } from '../../components/transaction-state-chip';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge } from '../../stores/context';
import { useCommand } from '../../stores/use-command';
import { MeterPanel } from './meter-panel';
import { timelineOf } from './timeline';
import { Timeline } from './timeline-list';
import { TransactionFacts } from './transaction-facts';
import { useTransaction } from './use-transaction';

/** One transaction: what it is, what happened, and what was measured. */
export const TransactionDetailPage = ({ transactionId }: { transactionId: number }) => {
  const texts = useTexts();
  const { t } = texts;
  const bridge = useBridge();
  const detail = useTransaction(transactionId);
  const command = useCommand();
  const [closing, setClosing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { transaction, readings } = detail;

  const close = async (): Promise<void> => {
    setClosing(false);
    const result = await bridge.call('transaction.close', { transactionId });
    if (result.ok) await detail.refetch();
    else setFailure(result.error);
  };

  const active = transaction?.state === 'active';
  return (
    <Page
      title={
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 3 }}>
          {t('transactions.one', { transactionId })}
          {transaction !== null && <TransactionStateChip state={transaction.state} />}
        </Box>
      }
      subtitle={
        <Link
          href={hrefOf('transactions')}
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}
        >
          <ArrowBack aria-hidden sx={{ fontSize: 14 }} />
          {t('transactions.allOfThem')}
        </Link>
      }
      actions={
        transaction !== null && (
          <>
            <Button
              variant="outlined"
              startIcon={<SwapVert />}
              href={hrefOf('messages', {
                query: {
                  cpId: transaction.chargePointId,
                  from: transaction.startedAt,
                  to: transaction.stoppedAt ?? '',
                },
              })}
            >
              {t('transactions.messages')}
            </Button>
            {active && (
              <>
                <Button variant="outlined" color="error" onClick={() => setClosing(true)}>
                  {t('transactions.close')}
                </Button>
                <Button
                  variant="contained"
                  startIcon={<StopCircleOutlined />}
                  onClick={() =>
                    void command.send(t('transactions.remoteStop'), 'command.stopTransaction', {
                      transactionId,
                    })
                  }
                >
                  {t('transactions.remoteStop')}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 4 }}>
        {command.run !== null && <CommandAnswer {...command.run} onDismiss={command.dismiss} />}
        {failure !== null && (
          <Problem
            failure={failure}
            title={t('transactions.notClosed')}
            onDismiss={() => setFailure(null)}
          />
        )}
        {detail.failure !== null && (
          <Problem failure={detail.failure} title={t('transactions.oneUnreadable')} />
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 4,
            alignItems: 'start',
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: 'minmax(300px, 360px) minmax(0, 1fr)',
            },
          }}
        >
          <Box sx={{ display: 'grid', gap: 4 }}>
            <Panel title={t('transactions.facts')}>
              {transaction === null ? (
                <Skeleton variant="rounded" height={260} />
              ) : (
                <TransactionFacts transaction={transaction} />
              )}
            </Panel>
            <Panel title={t('transactions.timeline')}>
              {transaction === null ? (
                <Skeleton variant="rounded" height={160} />
              ) : (
                <Timeline
                  moments={timelineOf(
                    {
                      transaction,
                      readings: readings ?? [],
                      statusChanges: detail.statusChanges,
                      command: detail.command,
                    },
                    texts,
                  )}
                />
              )}
            </Panel>
          </Box>
          {transaction !== null && <MeterPanel transaction={transaction} readings={readings} />}
        </Box>
      </Box>
      <ConfirmDialog
        open={closing}
        title={t('transactions.closeTitle', { transactionId })}
        confirm={t('transactions.closeConfirm')}
        destructive
        onConfirm={() => void close()}
        onClose={() => setClosing(false)}
      >
        {t('transactions.closeText')}
      </ConfirmDialog>
    </Page>
  );
};
