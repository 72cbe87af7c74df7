import type { Trace } from '@shared/model/trace';
import { AppError } from '@shared/result';
import { readTraceLine, type TracedFrame } from '@shared/trace';
import type { Core } from '../context';
import { insertMarkerAt } from '../storage/markers';
import {
  findOpenCall,
  firstIdOf,
  insertTraceExchange,
  setTraceReply,
} from '../storage/trace-exchanges';
import {
  addToTrace,
  findTrace,
  insertTrace,
  type StoredTrace,
  setTraceState,
  toTrace,
} from '../storage/traces';
import { knownTrace } from './known';

export const mostTraceBytes = 268_435_456;
/** A frame of 1 MiB in which every character is escaped fits in no record anybody writes by hand. */
const mostLineLength = 4_194_304;
/** So long a commit takes lines in; charge points are answered between two of them. */
const sliceMs = 3;

export interface TracePart {
  readonly id?: number | undefined;
  readonly name?: string | undefined;
  readonly text: string;
  readonly last: boolean;
}

/** Takes in a piece of a trace; the first one begins it. Lines that are no records are counted and left out. */
export const importPart = async (core: Core, part: TracePart): Promise<Trace> => {
  const { id } = part.id === undefined ? await begin(core, part.name) : importing(core, part.id);
  const bytes = Buffer.byteLength(part.text);
  if (knownTrace(core, id).bytes + bytes > mostTraceBytes) {
    await giveUp(core, id);
    throw new AppError(
      'payload-too-large',
      `A trace has at most ${mostTraceBytes / 1_048_576} MiB; export fewer messages, or a shorter time.`,
    );
  }
  const lines = part.text.split('\n');
  let next = 0;
  let isFirst = true;
  while (next < lines.length || isFirst) {
    const start = next;
    next = await core.commit.write(() => takeLines(core, id, lines, start, isFirst ? bytes : 0));
    isFirst = false;
  }
  if (part.last) await complete(core, id);
  const trace = toTrace(knownTrace(core, id));
  core.events.emit('trace.changed', trace);
  return trace;
};

const begin = (core: Core, name: string | undefined): Promise<StoredTrace> => {
  const now = core.now();
  const named = name ?? `Trace of ${new Date(now).toISOString()}`;
  return core.commit.write(() => insertTrace(core.storage, named, now));
};

const importing = (core: Core, id: number): StoredTrace => {
  const trace = knownTrace(core, id);
  if (trace.state === 'importing') return trace;
  throw new AppError('conflict', `Trace ${id} is complete; leave out the id to begin another.`);
};

const complete = async (core: Core, id: number): Promise<void> => {
  const { frames, skippedLines } = knownTrace(core, id);
  if (frames === 0) {
    await giveUp(core, id);
    throw new AppError(
      'invalid-input',
      `No line is the record of a frame (${skippedLines} were looked at): a JSON object a line is accepted, with timestamp, direction and raw.`,
      [{ pointer: '/text', message: 'holds no record of a frame' }],
    );
  }
  await core.commit.write(() => setTraceState(core.storage, id, 'complete'));
};

/** Deletes a trace; its messages go little by little. */
export const giveUp = async (core: Core, id: number): Promise<void> => {
  await core.commit.write(() => setTraceState(core.storage, id, 'deleting'));
  core.events.emit('trace.deleted', { id });
};

/** Stores lines until their time is over; returns the first one that is left. */
const takeLines = (
  core: Core,
  id: number,
  lines: readonly string[],
  start: number,
  bytes: number,
): number => {
  const { storage } = core;
  const trace = findTrace(storage, id);
  if (trace === undefined) return lines.length; // Deleted meanwhile.
  const until = performance.now() + sliceMs;
  const more = {
    frames: 0,
    exchanges: 0,
    skippedLines: 0,
    bytes,
    firstAt: trace.firstAt,
    lastAt: trace.lastAt,
  };
  let next = start;
  do {
    const line = lines[next++]?.trim() ?? '';
    if (line === '') continue;
    const read = line.length > mostLineLength ? undefined : readTraceLine(line);
    if (read === undefined) {
      more.skippedLines++;
      continue;
    }
    const at = read.at ?? more.lastAt ?? trace.importedAt;
    more.firstAt = Math.min(more.firstAt ?? at, at);
    more.lastAt = Math.max(more.lastAt ?? at, at);
    const frameId = firstIdOf(id) + trace.frames + more.frames;
    if (read.kind === 'marker') {
      const { chargePointId, label } = read;
      insertMarkerAt(storage, { traceId: id, at, afterId: frameId - 1, chargePointId, label });
    } else {
      more.frames++;
      if (takeFrame(core, id, frameId, at, read)) more.exchanges++;
    }
  } while (next < lines.length && performance.now() < until);
  addToTrace(storage, id, more);
  return next;
};

/** Stores a frame: a reply beside its call, anything else as a row of its own. Says whether it is one. */
const takeFrame = (
  { storage }: Core,
  traceId: number,
  frameId: number,
  at: number,
  frame: TracedFrame,
): boolean => {
  const { chargePointId, sender, type, messageId, action, errorCode, raw } = frame;
  const originalId = frame.exchangeId;
  if (type === 'result' || type === 'error') {
    const call = findOpenCall(storage, traceId, { chargePointId, sender, messageId, originalId });
    if (call !== undefined) {
      const isLone = call.state === 'frame';
      setTraceReply(storage, call.id, {
        replyId: frameId,
        replyAt: at,
        state: isLone ? 'frame' : type === 'result' ? 'answered' : 'call-error',
        errorCode,
        latencyMs: isLone ? null : (frame.latencyMs ?? Math.max(0, at - call.at)),
        replyText: raw,
      });
      return false;
    }
  }
  insertTraceExchange(storage, {
    id: frameId,
    at,
    chargePointId,
    connectionId: frame.connectionId,
    sender,
    // A reply that is still to come says otherwise.
    state: type === 'call' ? 'unanswered' : 'frame',
    messageId: type === 'call' ? messageId : null,
    action: type === 'call' ? action : null,
    errorCode: null,
    latencyMs: null,
    findingCount: frame.findings.length,
    callText: raw,
    originalId,
    findings: JSON.stringify(frame.findings),
    pinned: frame.isPinned ? 1 : 0,
    note: frame.note,
  });
  return true;
};
