import type { Command } from '@shared/model/command';
import type { Page } from '@shared/model/common';
import type { Selectable } from 'kysely';
import { toInstant, toInstantOrNull } from './instant';
import { limitOf, type Paging, readCursor, toPage } from './page';
import { collect, idSlice, wholeRange } from './scan';
import type { CommandRow } from './schema';
import type { Storage } from './storage';
import { triggeredBy } from './triggered';

export type StoredCommand = Selectable<CommandRow>;

const numbersPerSlice = 5_000;

/** Records a command before it is sent; its number is the next one. */
export const insertCommand = (
  storage: Storage,
  command: Pick<
    StoredCommand,
    'commandId' | 'chargePointId' | 'action' | 'origin' | 'request' | 'outcome' | 'createdAt'
  > &
    Partial<StoredCommand>,
): void => {
  const { highest } = storage
    .statement('SELECT coalesce(max(number), 0) AS highest FROM command')
    .get() as { highest: number };
  storage.run(
    storage.build.insertInto('command').values({
      response: null,
      callError: null,
      message: null,
      sentAt: null,
      finishedAt: null,
      latencyMs: null,
      lateByMs: null,
      exchangeId: null,
      transactionId: null,
      transactionState: null,
      ...command,
      number: highest + 1,
    }),
  );
};

export const updateCommand = (
  storage: Storage,
  commandId: string,
  change: Partial<Omit<StoredCommand, 'commandId' | 'number'>>,
): void => {
  storage.run(storage.build.updateTable('command').set(change).where('commandId', '=', commandId));
};

export const findCommand = (storage: Storage, commandId: string): StoredCommand | undefined =>
  storage.statement('SELECT * FROM command WHERE commandId = ?').get(commandId) as
    | StoredCommand
    | undefined;

/** Commands that an ended process left waiting; to be called before any is sent. */
export const endLeftCommands = (storage: Storage, at: number): number =>
  storage.run(
    storage.build
      .updateTable('command')
      .set({
        outcome: 'connection-lost',
        message: 'The central system was ended before the answer came.',
        finishedAt: at,
      })
      .where('outcome', '=', 'waiting'),
  ).changes;

export interface CommandFilter {
  readonly chargePointId?: string | undefined;
  readonly action?: string | undefined;
  readonly outcome?: string | undefined;
}

/** Newest first. */
export const listCommands = async (
  storage: Storage,
  filter: CommandFilter,
  paging: Paging,
): Promise<Page<Command>> => {
  const limit = limitOf(paging);
  const before = readCursor(paging, ['number']);
  const { low, high } = storage
    .statement(
      'SELECT (SELECT min(number) FROM command) AS low, (SELECT max(number) FROM command) AS high',
    )
    .get() as { low: number | null; high: number | null };
  const { chargePointId, action, outcome } = filter;
  let query = storage.build.selectFrom('command').selectAll().orderBy('number', 'desc');
  if (chargePointId !== undefined) query = query.where('chargePointId', '=', chargePointId);
  if (action !== undefined) query = query.where('action', '=', action);
  if (outcome !== undefined) query = query.where('outcome', '=', outcome);
  const isServed = action === undefined && outcome === undefined;
  const rows = await collect<StoredCommand>(
    {
      order: 'desc',
      low: low ?? 1,
      high: before === undefined ? (high ?? 0) : before[0] - 1,
      batch: limit + 1,
      edge: isServed ? wholeRange('desc') : idSlice('desc', numbersPerSlice),
      resume: (row) => row.number - 1,
      read: (from, to, batch) =>
        storage.all(query.where('number', '>=', from).where('number', '<=', to).limit(batch)),
    },
    limit + 1,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.number],
    (row) => toCommand(storage, row),
  );
};

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

const triggers: ReadonlySet<string> = new Set(['TriggerMessage', 'ExtendedTriggerMessage']);

export const toCommand = (storage: Storage, row: StoredCommand): Command => ({
  commandId: row.commandId,
  chargePointId: row.chargePointId,
  action: row.action,
  request: parsed(row.request),
  outcome: row.outcome as Command['outcome'],
  response: parsed(row.response),
  callError: parsed(row.callError) as Command['callError'],
  message: row.message,
  createdAt: toInstant(row.createdAt),
  sentAt: toInstantOrNull(row.sentAt),
  finishedAt: toInstantOrNull(row.finishedAt),
  latencyMs: row.latencyMs,
  lateByMs: row.lateByMs,
  exchangeId: row.exchangeId,
  transactionId: row.transactionId,
  transactionState: row.transactionState as Command['transactionState'],
  caused: triggers.has(row.action) ? triggeredBy(storage, row.commandId) : null,
});

/** Remote starts of an ended process: whether a transaction follows is not watched any more. */
export const endLeftRemoteStarts = (storage: Storage): void => {
  storage
    .statement(
      `UPDATE command SET transactionState = 'timed-out' WHERE transactionState = 'pending'`,
    )
    .run();
};
