import type { Reply } from './link';
import type { Timers } from './timers';

export type TransactionAction = 'StartTransaction' | 'MeterValues' | 'StopTransaction';

/** A message about a transaction. It is never dropped because of the network (OCPP 1.6 §3.7). */
export interface TransactionMessage {
  readonly action: TransactionAction;
  /** Built when it is sent, because the number of the transaction may come only then. */
  readonly payload: () => object;
  readonly answered?: (payload: unknown) => void;
}

export interface OutboxOptions {
  readonly timers: Timers;
  /** Whether messages may go out now. */
  readonly ready: () => boolean;
  readonly send: (action: TransactionAction, payload: object) => Promise<Reply>;
  /** TransactionMessageAttempts. */
  readonly attempts: () => number;
  /** TransactionMessageRetryInterval. */
  readonly retrySeconds: () => number;
  readonly changed: () => void;
}

/** Messages about transactions, delivered one after the other in the order they arose. */
export interface Outbox {
  add(message: TransactionMessage): void;
  /** Goes on after an interruption. */
  resume(): void;
  size(): number;
  /** Resolves when nothing waits any more, or after the time. */
  emptied(withinMs: number): Promise<void>;
}

export const createOutbox = (options: OutboxOptions): Outbox => {
  const { timers } = options;
  const queue: { readonly message: TransactionMessage; failures: number }[] = [];
  const emptyListeners = new Set<() => void>();
  let busy = false;
  let cancelRetry: (() => void) | undefined;

  /** The head has had its turn; what follows from its answer may add messages behind the others. */
  const done = (follow: () => void = () => undefined): void => {
    queue.shift();
    busy = false;
    follow();
    options.changed();
    if (queue.length > 0) return;
    for (const listener of [...emptyListeners]) listener();
  };

  const deliver = async (): Promise<void> => {
    const head = queue[0];
    if (busy || cancelRetry !== undefined || head === undefined || !options.ready()) return;
    busy = true;
    const { action, payload, answered } = head.message;
    const reply = await options.send(action, payload());
    switch (reply.kind) {
      case 'result':
        done(() => answered?.(reply.payload));
        break;
      case 'lost':
        busy = false;
        // The network is no failure of the message: it waits for the next connection.
        if (!options.ready()) return;
        break;
      case 'error':
      case 'timeout':
        head.failures += 1;
        if (head.failures >= options.attempts()) {
          // Given up after so many attempts (§3.7.1), so that the ones behind it have their turn.
          done();
        } else {
          busy = false;
          cancelRetry = timers.after(options.retrySeconds() * head.failures, () => {
            cancelRetry = undefined;
            void deliver();
          });
        }
        break;
    }
    void deliver();
  };

  return {
    add: (message) => {
      queue.push({ message, failures: 0 });
      options.changed();
      void deliver();
    },
    resume: () => {
      cancelRetry?.();
      cancelRetry = undefined;
      void deliver();
    },
    size: () => queue.length,
    emptied: (withinMs) =>
      new Promise((resolve) => {
        if (queue.length === 0) {
          resolve();
          return;
        }
        const finish = (): void => {
          clearTimeout(timer);
          emptyListeners.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, withinMs);
        emptyListeners.add(finish);
      }),
  };
};
