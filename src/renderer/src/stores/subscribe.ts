import type { EventEnvelope } from '@shared/api/events';
import type { Bridge } from '../bridge';

/** At most ten store updates a second, whatever arrives. */
const FLUSH_MS = 100;

/** A part of the window's picture of the server: how events change it and how it is fetched anew. */
export interface Slice {
  readonly apply?: (batch: readonly EventEnvelope[]) => void;
  /** Called when the slice joins, and again whenever events were missed. */
  readonly refetch?: () => Promise<void>;
}

export interface Subscription {
  /** Lets a slice take part; returns how to leave. */
  add(slice: Slice): () => void;
  stop(): void;
}

/**
 * The only writer of server truth. Collects events and hands them to every slice as one batch; when a
 * sequence number is missing, or the carrier was interrupted, every slice fetches its state anew.
 * Each event carries its resource as it is now, so one that overlaps a fetch does no harm.
 */
export const subscribe = (bridge: Bridge): Subscription => {
  const slices = new Set<Slice>();
  let pending: EventEnvelope[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastSeq: number | undefined;
  let interrupted = false;

  const flush = (): void => {
    timer = undefined;
    const batch = pending;
    pending = [];
    if (batch.length > 0) for (const slice of slices) slice.apply?.(batch);
  };

  const refetchAll = (): void => {
    for (const slice of slices) void slice.refetch?.();
  };

  const stopEvents = bridge.onEvents((batch) => {
    let missed = false;
    for (const event of batch) {
      if (lastSeq !== undefined && event.seq !== lastSeq + 1) missed = true;
      lastSeq = event.seq;
      pending.push(event);
    }
    timer ??= setTimeout(flush, FLUSH_MS);
    if (missed) {
      flushNow();
      refetchAll();
    }
  });

  const flushNow = (): void => {
    clearTimeout(timer);
    flush();
  };

  const stopLink = bridge.onLink((state) => {
    if (state === 'open' && interrupted) {
      interrupted = false;
      refetchAll();
    } else if (state === 'lost' || state === 'unauthorized') {
      interrupted = true;
    }
  });

  return {
    add: (slice) => {
      slices.add(slice);
      void slice.refetch?.();
      return () => {
        slices.delete(slice);
      };
    },
    stop: () => {
      clearTimeout(timer);
      stopEvents();
      stopLink();
      slices.clear();
    },
  };
};
