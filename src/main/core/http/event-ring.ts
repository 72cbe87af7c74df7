import type { EventEnvelope } from '@shared/api/events';

interface Entry {
  readonly seq: number;
  readonly name: string;
  /** The event as it goes out, the same text for every stream. */
  readonly text: string;
}

export interface EventRing {
  push(batch: readonly EventEnvelope[]): void;
  /** The position after the newest event. */
  readonly end: number;
  /** The position of the oldest event that is still held. */
  readonly start: number;
  at(position: number): Entry | undefined;
  /** The id a stream starts with when nothing was sent to it yet. */
  readonly endId: string;
  /** Where a stream goes on after this id; undefined where what followed is no longer known. */
  positionAfter(id: string): number | undefined;
}

export interface EventRingOptions {
  /** Part of every id, so that ids of an earlier run or listening period are recognised. */
  readonly run: string;
  readonly maxEvents: number;
  readonly maxBytes: number;
}

/** The name of the event that says: something was missed, fetch the state anew. */
export const RESET = 'reset';

export const formatEvent = (id: string, name: string, data: unknown): string =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * The newest events as text, for streams that resume. A number missing in what the central system
 * announces becomes a reset of its own, because a stream with a filter could not see the gap.
 */
export const createEventRing = ({ run, maxEvents, maxBytes }: EventRingOptions): EventRing => {
  let entries: Entry[] = [];
  let start = 0;
  let bytes = 0;
  /** The number of the newest event; undefined until the first one tells where counting stands. */
  let lastSeq: number | undefined;
  /** The number before the first event ever held: what an id of "0" stands for. */
  let isComplete = true;
  const idOf = (seq: number): string => `${run}-${seq}`;

  const add = (entry: Entry): void => {
    entries.push(entry);
    bytes += entry.text.length;
  };

  const trim = (): void => {
    let surplus = Math.max(0, entries.length - maxEvents);
    for (let index = 0; index < entries.length; index++) {
      if (index >= surplus && bytes <= maxBytes) break;
      bytes -= entries[index]?.text.length ?? 0;
      surplus = Math.max(surplus, index + 1);
    }
    if (surplus === 0) return;
    entries = entries.slice(surplus);
    start += surplus;
    isComplete = false;
  };

  return {
    push: (batch) => {
      for (const { seq, name, data } of batch) {
        if (lastSeq !== undefined && seq !== lastSeq + 1) {
          const text = formatEvent(idOf(seq - 1), RESET, { reason: 'events were lost' });
          add({ seq: seq - 1, name: RESET, text });
        }
        add({ seq, name, text: formatEvent(idOf(seq), name, data) });
        lastSeq = seq;
      }
      trim();
    },
    get end() {
      return start + entries.length;
    },
    get start() {
      return start;
    },
    at: (position) => entries[position - start],
    get endId() {
      return idOf(lastSeq ?? 0);
    },
    positionAfter: (id) => {
      const match = /^(.+)-(\d{1,15})$/.exec(id);
      if (match?.[1] !== run) return undefined;
      const seq = Number(match[2]);
      if (seq === 0) return isComplete ? start : undefined;
      const first = entries[0];
      if (lastSeq === undefined || seq > lastSeq) return undefined;
      if (first === undefined || seq < first.seq - 1) return seq === lastSeq ? start : undefined;
      const next = entries.findIndex((entry) => entry.seq > seq);
      return next < 0 ? start + entries.length : start + next;
    },
  };
};
