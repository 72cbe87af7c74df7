import { quoteValue } from '@shared/filter-parse';
import type { TriggeredMessage } from '@shared/model/command';
import type { Exchange, ExchangeDetail } from '@shared/model/message';
import type { Result } from '@shared/result';
import type { Bridge } from '../../bridge';
import { useBridge } from '../../stores/context';
import { type Fetched, useFetched } from './use-fetched';

/** What went before and after a message, and what its connector reported around it. */
export interface MessageContext {
  readonly inTransaction: Neighbours | null;
  readonly onConnector: Neighbours | null;
  /** Of a trigger: the messages that it caused. */
  readonly caused: readonly TriggeredMessage[] | null;
}

export interface Neighbours {
  readonly previous: Exchange | null;
  readonly next: Exchange | null;
}

/** Pages that are looked through for a neighbour; one further off is none. */
const MOST_PAGES = 20;

const neighbour = async (
  bridge: Bridge,
  { id, at }: Exchange,
  trace: number | null,
  filter: string,
  order: 'asc' | 'desc',
): Promise<Result<Exchange | null>> => {
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const result: Awaited<ReturnType<Bridge['call']>> = await bridge.call('message.list', {
      filter,
      order,
      limit: 10,
      ...(order === 'asc' ? { from: at } : { to: new Date(Date.parse(at) + 1).toISOString() }),
      ...(cursor === null ? {} : { cursor }),
      ...(trace === null ? {} : { trace }),
    });
    if (!result.ok) return result;
    const { items, next } = result.value as { items: Exchange[]; next: string | null };
    const found = items.find((one) => (order === 'asc' ? one.id > id : one.id < id));
    if (found !== undefined || next === null) return { ok: true, value: found ?? null };
    cursor = next;
  }
  return { ok: true, value: null };
};

const neighbours = async (
  bridge: Bridge,
  exchange: Exchange,
  trace: number | null,
  filter: string | null,
): Promise<Result<Neighbours | null>> => {
  if (filter === null) return { ok: true, value: null };
  const [previous, next] = await Promise.all([
    neighbour(bridge, exchange, trace, filter, 'desc'),
    neighbour(bridge, exchange, trace, filter, 'asc'),
  ]);
  if (!previous.ok) return previous;
  if (!next.ok) return next;
  return { ok: true, value: { previous: previous.value, next: next.value } };
};

const triggers: readonly (string | null)[] = ['TriggerMessage', 'ExtendedTriggerMessage'];

/** A trigger of ours is a command by the id of its message. */
const causedBy = async (
  bridge: Bridge,
  { sender, action, messageId }: ExchangeDetail,
  trace: number | null,
): Promise<readonly TriggeredMessage[] | null> => {
  const isOurs = trace === null && sender === 'centralSystem' && triggers.includes(action);
  if (!isOurs || messageId === null) return null;
  const command = await bridge.call('command.get', { commandId: messageId });
  // The command may be gone before its message is; then nothing is known of what it caused.
  return command.ok ? command.value.caused : null;
};

export const useMessageContext = (
  detail: ExchangeDetail,
  trace: number | null,
): Fetched<MessageContext> => {
  const bridge = useBridge();
  const { id, chargePointId, transactionId, connectorId } = detail;
  const cp = `cp:${quoteValue(chargePointId)}`;
  return useFetched(`${trace} ${id} ${transactionId}`, async () => {
    const [transaction, connector, caused] = await Promise.all([
      neighbours(
        bridge,
        detail,
        trace,
        transactionId === null ? null : `${cp} tx:${transactionId}`,
      ),
      neighbours(
        bridge,
        detail,
        trace,
        connectorId === null ? null : `${cp} action:StatusNotification connector:${connectorId}`,
      ),
      causedBy(bridge, detail, trace),
    ]);
    if (!transaction.ok) return transaction;
    if (!connector.ok) return connector;
    return {
      ok: true,
      value: { inTransaction: transaction.value, onConnector: connector.value, caused },
    };
  });
};
