import type { StatusChange } from '@shared/model/charge-point';
import type { Command } from '@shared/model/command';
import type { MeterReading } from '@shared/model/meter';
import type { Transaction } from '@shared/model/transaction';
import type { Texts } from '../../i18n';
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

const register = (wattHours: number | null, { t, format }: Texts): string | null =>
  wattHours === null
    ? null
    : t('transactions.moment.register', { energy: format.energy(wattHours) });

const joined = (...parts: readonly (string | null)[]): string | null => {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(' · ');
};

/** What happened in a transaction, in the order of its own clock. */
export const timelineOf = (
  { transaction, readings, statusChanges, command }: TransactionStory,
  texts: Texts,
): Moment[] => {
  const { t } = texts;
  const moments: Moment[] = [
    {
      at: transaction.startedAt,
      title: t('transactions.moment.started'),
      detail: joined(
        t('transactions.moment.tagAnswered', {
          idTag: transaction.idTag,
          authorization: transaction.authorization,
        }),
        register(transaction.meterStart, texts),
      ),
      tone: transaction.authorization === 'Accepted' ? 'good' : 'bad',
    },
    ...statusChanges.map((change) => ({
      at: change.at,
      title: t('transactions.moment.connectorStatus', {
        connectorId: change.connectorId,
        status: change.status ?? t('components.noStatusYet'),
      }),
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
      title: t('transactions.moment.remoteStart'),
      detail: joined(command.outcome === 'answered' ? null : command.outcome, command.commandId),
      tone: 'busy',
    });
  }
  const first = readings[0];
  const last = readings.at(-1);
  if (first !== undefined) {
    moments.push({
      at: first.at,
      title: t('transactions.moment.firstValues'),
      detail: null,
      tone: 'quiet',
    });
  }
  if (last !== undefined && last !== first) {
    moments.push({
      at: last.at,
      title: t('transactions.moment.lastValues'),
      detail: t('transactions.moment.readings', { count: readings.length }),
      tone: 'quiet',
    });
  }
  if (transaction.registerResetAt !== null) {
    moments.push({
      at: transaction.registerResetAt,
      title: t('transactions.moment.registerFell'),
      detail: t('transactions.moment.registerFellText'),
      tone: 'attention',
    });
  }
  if (transaction.stoppedAt !== null) {
    moments.push({
      at: transaction.stoppedAt,
      title: t(
        transaction.state === 'stopped'
          ? 'transactions.moment.stopped'
          : 'transactions.moment.ended',
      ),
      detail: joined(
        transaction.stopReason,
        transaction.stopIdTag === null
          ? null
          : t('transactions.moment.tag', { idTag: transaction.stopIdTag }),
        register(transaction.meterStop, texts),
      ),
      tone: 'good',
    });
  }
  return moments.sort((a, b) => a.at.localeCompare(b.at));
};
