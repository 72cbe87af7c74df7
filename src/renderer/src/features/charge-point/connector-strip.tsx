import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Connector } from '@shared/model/charge-point';
import type { Transaction } from '@shared/model/transaction';
import { ConnectorChip } from '../../components/connector-chip';
import type { TabProps } from '../../components/tab-props';
import { VisuallyHidden } from '../../components/visually-hidden';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useActiveTransactions } from '../../stores/context';
import { usePowerNow } from '../../stores/power-now';

const Charged = ({ transaction }: { transaction: Transaction }) => {
  const { format } = useTexts();
  const powerW = usePowerNow(transaction);
  const energy = format.energy(transaction.energyWh);
  return powerW === null ? energy : `${energy} · ${format.power(powerW)}`;
};

const Piece = ({ connector, stale }: { connector: Connector; stale: boolean }) => {
  const { t } = useTexts();
  const { transactionId } = connector;
  const transaction = useActiveTransactions((state) =>
    transactionId === null ? undefined : state.byId.get(transactionId),
  );
  return (
    <Box component="li" sx={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}>
      <ConnectorChip connector={connector} stale={stale} />
      {transaction !== undefined && (
        <Link href={hrefOf('transactions', { id: transaction.transactionId })} variant="caption">
          <VisuallyHidden>
            {`${t('chargePoint.transactionNumber', { transactionId: transaction.transactionId })} `}
          </VisuallyHidden>
          <Charged transaction={transaction} />
        </Link>
      )}
    </Box>
  );
};

/** Every connector with its status and what it charges, above all the tabs. */
export const ConnectorStrip = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const { connectors, connected } = chargePoint;
  if (connectors.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('chargePoint.strip')}
      sx={{
        listStyle: 'none',
        m: 0,
        mb: 3,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 4,
        rowGap: 2,
      }}
    >
      {connectors
        .toSorted((a, b) => a.connectorId - b.connectorId)
        .map((connector) => (
          <Piece key={connector.connectorId} connector={connector} stale={!connected} />
        ))}
    </Box>
  );
};
