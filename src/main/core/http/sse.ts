import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type EventName, events } from '@shared/api/events';
import { AppError } from '@shared/result';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CentralSystem } from '../types';
import { createEventRing, type EventRing, formatEvent, RESET } from './event-ring';

const MAX_STREAMS = 64;
const MAX_EVENTS = 10_000;
const MAX_BYTES = 32 * 1024 * 1024;
const RETRY_MS = 2000;

export interface EventStreamTimes {
  readonly heartbeatMs: number;
  /** A stream that takes nothing for so long is dropped. */
  readonly stalledMs: number;
  /** How long after the last stream has gone events are still kept for one that resumes. */
  readonly lingerMs: number;
}

export const defaultTimes: EventStreamTimes = {
  heartbeatMs: 15_000,
  stalledMs: 30_000,
  lingerMs: 60_000,
};

interface Stream {
  readonly response: ServerResponse;
  readonly names: ReadonlySet<string> | undefined;
  position: number;
  /** Since when the socket has been taking nothing. */
  stalledSince: number | undefined;
}

export interface EventStreams {
  /** Answers with a stream; throws where there are too many already. */
  open(reply: FastifyReply, query: StreamQuery): void;
  close(): void;
}

export interface StreamQuery {
  readonly names: ReadonlySet<string> | undefined;
  readonly lastEventId: string | undefined;
}

const isEventName = (name: string): name is EventName => Object.hasOwn(events, name);

/** Reads `?name=a,b` and `?lastEventId=`; the header of a reconnecting EventSource wins. */
export const readStreamQuery = (request: FastifyRequest): StreamQuery => {
  const query = request.query as Record<string, string | string[]>;
  const texts = (name: string): string[] => [query[name] ?? []].flat();
  for (const name of Object.keys(query)) {
    if (name === 'name' || name === 'lastEventId') continue;
    throw new AppError(
      'invalid-input',
      `The query member "${name}" is not known here; name, lastEventId are accepted.`,
      [{ pointer: `/${name}`, message: 'not known; accepted: name, lastEventId' }],
    );
  }
  const names = texts('name')
    .flatMap((text) => text.split(','))
    .filter((name) => name !== '');
  const unknown = names.find((name) => !isEventName(name));
  if (unknown !== undefined) {
    throw new AppError(
      'invalid-input',
      `There is no event "${unknown}"; accepted are ${Object.keys(events).join(', ')}.`,
      [{ pointer: '/name', message: `no event "${unknown}"` }],
    );
  }
  const header = request.headers['last-event-id'];
  return {
    names: names.length === 0 ? undefined : new Set(names),
    lastEventId: (typeof header === 'string' ? header : undefined) ?? texts('lastEventId')[0],
  };
};

/**
 * Streams of events. One ring of texts is shared; a stream holds only its position in it and takes
 * more when its socket has room, so a slow reader costs nothing and is dropped when it has stalled
 * or been overtaken. While nobody streams, the central system is not listened to at all.
 */
export const createEventStreams = (
  on: CentralSystem['on'],
  times: EventStreamTimes = defaultTimes,
): EventStreams => {
  const startedAt = Date.now().toString(36);
  const streams = new Set<Stream>();
  let periods = 0;
  let listening: { readonly ring: EventRing; readonly off: () => void } | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let linger: NodeJS.Timeout | undefined;

  const drop = (stream: Stream): void => {
    stream.response.destroy();
  };

  const pump = (stream: Stream, ring: EventRing): void => {
    if (stream.position < ring.start) {
      drop(stream);
      return;
    }
    while (stream.position < ring.end) {
      if (stream.response.writableNeedDrain) {
        stream.stalledSince ??= Date.now();
        return;
      }
      const entry = ring.at(stream.position++);
      if (entry === undefined) continue;
      const isWanted =
        stream.names === undefined || entry.name === RESET || stream.names.has(entry.name);
      if (isWanted) stream.response.write(entry.text);
    }
  };

  const stopListening = (): void => {
    listening?.off();
    listening = undefined;
  };

  const beat = (): void => {
    const now = Date.now();
    for (const stream of streams) {
      const { stalledSince } = stream;
      if (stalledSince !== undefined && now - stalledSince > times.stalledMs) drop(stream);
      else if (stream.response.writableNeedDrain) stream.stalledSince ??= now;
      else stream.response.write(': heartbeat\n\n');
    }
  };

  const listen = (): EventRing => {
    clearTimeout(linger);
    heartbeat ??= setInterval(beat, times.heartbeatMs).unref();
    if (listening !== undefined) return listening.ring;
    const run = `${startedAt}.${++periods}`;
    const ring = createEventRing({ run, maxEvents: MAX_EVENTS, maxBytes: MAX_BYTES });
    const off = on((batch) => {
      ring.push(batch);
      for (const stream of streams) pump(stream, ring);
    });
    listening = { ring, off };
    return ring;
  };

  const leave = (stream: Stream): void => {
    streams.delete(stream);
    if (streams.size > 0) return;
    clearInterval(heartbeat);
    heartbeat = undefined;
    linger = setTimeout(stopListening, times.lingerMs).unref();
  };

  const begin = (
    ring: EventRing,
    lastEventId: string | undefined,
  ): { position: number; text: string } => {
    if (lastEventId === undefined) return { position: ring.end, text: `id: ${ring.endId}\n\n` };
    const position = ring.positionAfter(lastEventId);
    if (position !== undefined) return { position, text: '' };
    const text = formatEvent(ring.endId, RESET, {
      reason: 'what followed this event is no longer known',
    });
    return { position: ring.end, text };
  };

  return {
    open: (reply, { names, lastEventId }) => {
      if (streams.size >= MAX_STREAMS) {
        throw new AppError(
          'too-many-requests',
          `${MAX_STREAMS} event streams are open; close one first.`,
        );
      }
      const ring = listen();
      reply.hijack();
      const response = reply.raw;
      const headers = reply.getHeaders() as OutgoingHttpHeaders;
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' });
      const { position, text } = begin(ring, lastEventId);
      const stream: Stream = { response, names, position, stalledSince: undefined };
      streams.add(stream);
      response.on('close', () => leave(stream));
      response.on('drain', () => {
        stream.stalledSince = undefined;
        pump(stream, ring);
      });
      response.write(`retry: ${RETRY_MS}\n${text === '' ? '\n' : text}`);
      pump(stream, ring);
    },
    close: () => {
      for (const stream of streams) stream.response.end();
      clearInterval(heartbeat);
      clearTimeout(linger);
      stopListening();
    },
  };
};
