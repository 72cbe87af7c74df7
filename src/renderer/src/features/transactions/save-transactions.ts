import type { MethodInput } from '@shared/api';
import { transactionCsvHeader, transactionCsvLine } from '@shared/report-csv';
import type { Failure } from '@shared/result';
import type { Bridge } from '../../bridge';
import { saveText } from '../../components/save-file';

const AT_ONCE = 500;

/** Saves every transaction that matches as CSV, with its cost. Returns what went wrong, or null. */
export const saveTransactions = async (
  bridge: Bridge,
  filter: Omit<MethodInput<'transaction.list'>, 'limit' | 'cursor'>,
): Promise<Failure | null> => {
  const parts = [transactionCsvHeader];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const result = await bridge.call('transaction.list', {
      ...filter,
      limit: AT_ONCE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (!result.ok) return result.error;
    parts.push(result.value.items.map(transactionCsvLine).join(''));
    cursor = result.value.next;
  }
  saveText('transactions.csv', 'text/csv', parts);
  return null;
};
