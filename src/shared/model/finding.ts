import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';

export const Severity = Type.Enum(['info', 'warning', 'error']);
export type Severity = Static<typeof Severity>;

export const Finding = strictObject({
  id: Type.Integer(),
  at: Instant,
  chargePointId: nullable(Type.String()),
  connectionId: nullable(Type.Integer()),
  exchangeId: nullable(Type.Integer()),
  code: Type.String({ description: 'The rule that was broken, stable.' }),
  severity: Severity,
  clause: nullable(Type.String()),
  pointer: nullable(Type.String({ description: 'JSON pointer into the payload.' })),
  message: Type.String(),
  count: Type.Integer({
    description:
      'How often it was noticed. Like findings of one charge point share a row from the 21st within an hour on.',
  }),
  lastAt: Instant,
  lastExchangeId: nullable(Type.Integer()),
});
export type Finding = Static<typeof Finding>;

/** One rule of the catalogue. */
export const FindingRule = strictObject({
  code: Type.String(),
  severity: Severity,
  clause: Type.String(),
  labels: Type.Array(Type.String(), { description: 'Under which docs/findings.md names it.' }),
  title: Type.String({ description: 'What the charge point does, without its subject.' }),
  meaning: Type.String(),
  advice: Type.String(),
});
export type FindingRule = Static<typeof FindingRule>;

/** How a charge point departs from the texts in one respect. */
export const FindingSummary = strictObject({
  code: Type.String(),
  severity: Severity,
  clause: nullable(Type.String()),
  title: Type.String(),
  count: Type.Integer(),
  firstAt: Instant,
  lastAt: Instant,
  message: Type.String({ description: 'The sentence of the newest one.' }),
  exchangeId: nullable(Type.Integer({ description: 'The newest example.' })),
});
export type FindingSummary = Static<typeof FindingSummary>;
