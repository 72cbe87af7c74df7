import { noticedRules } from './noticed';
import { payloadRules } from './payload-rules';
import type { Rule } from './rule';
import { watched } from './watched';

/** Rules fed by engine.ts. */
export const watchingRules = watched;

/** Every rule there is: the single definition of what a finding can be about. */
export const rules: readonly Rule[] = [...noticedRules, ...watched, ...payloadRules].toSorted(
  (one, other) => (one.code < other.code ? -1 : 1),
);

/** Codes of the rules that are noticed where a message is read or handled. */
export type NoticedCode = (typeof noticedRules)[number]['code'];

export const noticedRule: ReadonlyMap<string, Rule> = new Map(
  noticedRules.map((rule) => [rule.code, rule]),
);
