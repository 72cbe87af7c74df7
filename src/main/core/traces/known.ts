import { AppError } from '@shared/result';
import type { Core } from '../context';
import { liveRecord, type RecordSource } from '../storage/record-source';
import { traceRecord } from '../storage/trace-exchanges';
import { findTrace, type StoredTrace } from '../storage/traces';

/** The trace, or the failure that names it. */
export const knownTrace = (core: Core, id: number): StoredTrace => {
  const trace = findTrace(core.storage, id);
  if (trace !== undefined) return trace;
  throw new AppError(
    'not-found',
    `No trace ${id} was imported; list the traces for those that were.`,
  );
};

/** What messages are read from: the live record, or the trace that is asked for. */
export const sourceOf = (core: Core, trace: number | undefined): RecordSource =>
  trace === undefined ? liveRecord(core.storage) : traceRecord(knownTrace(core, trace));
