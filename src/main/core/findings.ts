import type { Finding } from '@shared/model/finding';
import type { Deviation } from '@shared/ocpp/deviation';
import { type NoticedCode, rules } from './rules';
import type { Seen } from './rules/engine';
import type { Rule } from './rules/rule';

/** Something the engine noticed about one exchange, before it has an id and a place. */
export interface Noticed {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly clause: string | null;
  readonly pointer: string | null;
  readonly message: string;
}

/** What can be noticed where a message is read or handled; rules/ has all of it. */
export type FindingKind = NoticedCode;

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code; a code of an older version may have none. */
export const ruleOf = (code: string): Rule | undefined => byCode.get(code);

/** A finding of a kind, with its sentence. */
export const notice = (
  kind: FindingKind,
  message: string,
  pointer: string | null = null,
): Noticed => {
  const rule = byCode.get(kind);
  return {
    code: kind,
    severity: rule?.severity ?? 'warning',
    clause: rule?.clause ?? null,
    pointer,
    message,
  };
};

/** What a watching rule said, as a finding. */
export const noticeSeen = ({ rule, message, pointer }: Seen): Noticed => ({
  code: rule.code,
  severity: rule.severity,
  clause: rule.clause,
  pointer,
  message,
});

/** A deviation of a payload from its schema, as a finding. */
export const noticeDeviation = (deviation: Deviation): Noticed => ({
  code: `schema-${deviation.rule}`,
  severity: 'warning',
  clause: deviation.clause ?? null,
  pointer: deviation.pointer,
  message: deviation.message,
});
