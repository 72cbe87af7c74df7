import type { StatusChange } from '@shared/model/charge-point';
import type { Command } from '@shared/model/command';
import type { MeterReading } from '@shared/model/meter';
import type { Transaction } from '@shared/model/transaction';
import { formatEnergy } from '../../components/format';
import type { ToneName } from '../../theme';

export interface Moment {
  readonly at: string;
  readonly title: string;
  readonly detail: string | null;
  readonly tone: ToneName;
}

interface TransactionStory {
  readonly transaction: Transaction;
  readonly readings: readonly MeterReading[];
  readonly statusChanges: readonly StatusChange[];
  readonly command: Command | null;
}

const register = (wattHours: number | null): string | null =>
  wattHours === null ? null : `Register at ${formatEnergy(wattHours)}`;

const joined = (...parts: readonly (string | null)[]): string | null => {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(' · ');
};

/** What happened in a transaction, in the order of its own clock. */
export const timelineOf = ({
  transaction,
  readings,
  statusChanges,
  command,
}: TransactionStory): Moment[] => {
  const moments: Moment[] = [
    {
      at: transaction.startedAt,
      title: 'Started',
      detail: joined(
        `Tag ${transaction.idTag}: ${transaction.authorization}`,
        register(transaction.meterStart),
      ),
      tone: transaction.authorization === 'Accepted' ? 'good' : 'bad',
    },
    ...statusChanges.map((change) => ({
      at: change.at,
      title: `Connector ${change.connectorId}: ${change.status ?? 'no status'}`,
      detail: joined(
        change.errorCode === 'NoError' ? null : change.errorCode,
        change.info,
        change.vendorErrorCode,
      ),
      tone: (change.status === 'Faulted' ? 'bad' : 'quiet') as ToneName,
    })),
  ];
  if (command !== null) {
    moments.push({
      at: command.createdAt,
      title: 'Remote start asked for',
      detail: joined(command.outcome === 'answered' ? null : command.outcome, command.commandId),
      tone: 'busy',
    });
  }
  const first = readings[0];
  const last = readings.at(-1);
  if (first !== undefined) {
    moments.push({
      at: first.at,
      title: 'First meter values',
      detail: null,
      tone: 'quiet',
    });
  }
  if (last !== undefined && last !== first) {
    moments.push({
      at: last.at,
      title: 'Last meter values',
      detail: `${readings.length} readings`,
      tone: 'quiet',
    });
  }
  if (transaction.registerResetAt !== null) {
    moments.push({
      at: transaction.registerResetAt,
      title: 'Energy register fell',
      detail: 'The meter was reset, or reported something else.',
      tone: 'attention',
    });
  }
  if (transaction.stoppedAt !== null) {
    moments.push({
      at: transaction.stoppedAt,
      title: transaction.state === 'stopped' ? 'Stopped' : 'Ended',
      detail: joined(
        transaction.stopReason,
        transaction.stopIdTag === null ? null : `Tag ${transaction.stopIdTag}`,
        register(transaction.meterStop),
      ),
      tone: 'good',
    });
  }
  return moments.sort((a, b) => a.at.localeCompare(b.at));
};
