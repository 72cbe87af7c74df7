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

interface Member {
  readonly slice: Slice;
  /** Fetches under way; what happens meanwhile is held back, or an older answer would undo it. */
  fetching: number;
  held: EventEnvelope[];
}

/**
 * The only writer of server truth. Collects events and hands them to every slice as one batch; when a
 * sequence number is missing, or the carrier was interrupted, every slice fetches its state anew.
 * Each event carries its resource as it is now, so one that overlaps a fetch does no harm.
 */
export const subscribe = (bridge: Bridge): Subscription => {
  const members = new Set<Member>();
  let pending: EventEnvelope[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flushedAt = Number.NEGATIVE_INFINITY;
  let lastSeq: number | undefined;
  let interrupted = false;

  const deliver = (member: Member, batch: readonly EventEnvelope[]): void => {
    if (batch.length === 0 || !members.has(member)) return;
    if (member.fetching > 0) member.held.push(...batch);
    else member.slice.apply?.(batch);
  };

  const refetch = async (member: Member): Promise<void> => {
    member.fetching += 1;
    try {
      await member.slice.refetch?.();
    } finally {
      member.fetching -= 1;
      const held = member.held;
      member.held = [];
      deliver(member, held);
    }
  };

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    flushedAt = performance.now();
    const batch = pending;
    pending = [];
    for (const member of members) deliver(member, batch);
  };

  const refetchAll = (): void => {
    for (const member of members) void refetch(member);
  };

  const stopEvents = bridge.onEvents((batch) => {
    let missed = false;
    for (const event of batch) {
      if (lastSeq !== undefined && event.seq !== lastSeq + 1) missed = true;
      lastSeq = event.seq;
      pending.push(event);
    }
    // What comes after a pause is shown at once: the core has gathered it already.
    timer ??= setTimeout(flush, Math.max(0, flushedAt + FLUSH_MS - performance.now()));
    if (missed) {
      flush();
      refetchAll();
    }
  });

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
      const member: Member = { slice, fetching: 0, held: [] };
      members.add(member);
      void refetch(member);
      return () => {
        members.delete(member);
      };
    },
    stop: () => {
      clearTimeout(timer);
      stopEvents();
      stopLink();
      members.clear();
    },
  };
};
