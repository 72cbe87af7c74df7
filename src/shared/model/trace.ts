import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';

export const TraceState = Type.Enum(['importing', 'complete']);

/** Messages that were recorded elsewhere, or exported here; they can be read and not changed. */
export const Trace = strictObject({
  id: Type.Integer(),
  name: Type.String(),
  state: TraceState,
  importedAt: Instant,
  frames: Type.Integer(),
  exchanges: Type.Integer(),
  skippedLines: Type.Integer({ description: 'Lines that are no record of a frame.' }),
  bytes: Type.Integer({ description: 'Of what was imported.' }),
  firstAt: nullable(Instant),
  lastAt: nullable(Instant),
});
export type Trace = Static<typeof Trace>;
