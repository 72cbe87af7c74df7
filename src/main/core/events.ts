import type { EventData, EventEnvelope, EventName } from '@shared/api/events';

/** A resource that changed; it is read once when the batch goes out, however often it changed. */
export interface Changes {
  chargePoint: string;
  chargePointSeen: string;
  transaction: number;
  exchange: number;
  command: string;
  job: number;
}

export type ChangeKind = keyof Changes;

/** Reads a resource as it is now; undefined when it has gone. */
export type ReadChange = <K extends ChangeKind>(
  kind: K,
  key: Changes[K],
) => EventEnvelope['data'] | undefined;

export interface EventHub {
  /** Announces data as they are; a function is called only where somebody listens. Call it after the commit only. */
  emit<N extends EventName>(name: N, data: EventData<N> | (() => EventData<N>)): void;
  /** Notes that a resource changed. Call it after the commit only. */
  touch<K extends ChangeKind>(kind: K, key: Changes[K]): void;
  on(listener: (batch: readonly EventEnvelope[]) => void): () => void;
  /** Sends what is waiting, and stops the timer. */
  close(): void;
}

const eventOf = {
  chargePoint: 'chargePoint.changed',
  chargePointSeen: 'chargePoint.seen',
  transaction: 'transaction.changed',
  exchange: 'message.changed',
  command: 'command.changed',
  job: 'job.changed',
} as const satisfies Record<ChangeKind, EventName>;

const kinds = Object.keys(eventOf) as ChangeKind[];

/** So many resources of a kind go out in a batch; what is beyond is left to a refetch. */
const maxPerKind = 1000;

export interface EventHubOptions {
  readonly batchMs: number;
  readonly read: ReadChange;
  readonly bug: (error: unknown) => void;
}

/**
 * Batches events (about 100 ms) and numbers them. While nobody listens nothing is read or kept,
 * but the numbers go on, so a listener that comes back sees the gap.
 */
export const createEventHub = ({ batchMs, read, bug }: EventHubOptions): EventHub => {
  const listeners = new Set<(batch: readonly EventEnvelope[]) => void>();
  let seq = 0;
  let ready: { name: EventName; data: EventEnvelope['data'] }[] = [];
  const touched: { [K in ChangeKind]: Set<Changes[K]> } = {
    chargePoint: new Set(),
    chargePointSeen: new Set(),
    transaction: new Set(),
    exchange: new Set(),
    command: new Set(),
    job: new Set(),
  };
  let timer: NodeJS.Timeout | undefined;

  const schedule = (): void => {
    timer ??= setTimeout(flush, batchMs);
  };

  const collect = <K extends ChangeKind>(kind: K, batch: EventEnvelope[]): void => {
    for (const key of touched[kind]) {
      const data = read(kind, key);
      if (data !== undefined) {
        batch.push({ seq: ++seq, name: eventOf[kind], data } as EventEnvelope);
      }
    }
    touched[kind].clear();
  };

  const flush = (): void => {
    timer = undefined;
    const batch: EventEnvelope[] = [];
    for (const { name, data } of ready) batch.push({ seq: ++seq, name, data } as EventEnvelope);
    ready = [];
    try {
      for (const kind of kinds) collect(kind, batch);
    } catch (error) {
      // The rest of the batch is lost to the listeners: make the gap visible.
      for (const kind of kinds) touched[kind].clear();
      seq++;
      bug(error);
    }
    if (batch.length === 0) return;
    for (const listener of listeners) {
      try {
        listener(batch);
      } catch (error) {
        bug(error);
      }
    }
  };

  return {
    emit: (name, data) => {
      if (listeners.size === 0) {
        seq++;
        return;
      }
      ready.push({ name, data: typeof data === 'function' ? data() : data });
      schedule();
    },
    touch: (kind, key) => {
      if (listeners.size === 0) {
        seq++;
        return;
      }
      const keys = touched[kind];
      if (keys.size >= maxPerKind && !keys.has(key)) {
        seq++;
        return;
      }
      keys.add(key);
      schedule();
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      clearTimeout(timer);
      flush();
      listeners.clear();
    },
  };
};
