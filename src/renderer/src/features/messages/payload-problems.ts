import { schemaFinding } from '@shared/exchange-flags';
import type { Finding } from '@shared/model/message';
import { type ActionName, actions, isActionName } from '@shared/ocpp/actions';
import type { Deviation } from '@shared/ocpp/deviation';
import { inspectPayload } from '@shared/ocpp/inspect';
import type { PayloadSchema } from '@shared/ocpp/repair-scalar';

export type Side = 'request' | 'response';

const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const schemaOf = (action: ActionName, side: Side): PayloadSchema => actions[action][side];

/** The schema of the value at a pointer; undefined where the schema has no such member. */
const schemaAt = (root: PayloadSchema, pointer: string): PayloadSchema | undefined =>
  stepsOf(pointer).reduce<PayloadSchema | undefined>(
    (schema, step) => (schema?.type === 'array' ? schema.items : schema?.properties?.[step]),
    root,
  );

const valueAt = (root: unknown, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    root,
  );

/** What a member is, in the words of its action's schema, with the clause of the action. */
export const helpOf = (
  action: string | null,
  side: Side,
  said: (english: string) => string,
): ((pointer: string) => string | undefined) => {
  if (action === null || !isActionName(action)) return () => undefined;
  const root = schemaOf(action, side);
  const { clause } = actions[action];
  return (pointer) => {
    if (pointer === '') return undefined;
    const schema = schemaAt(root, pointer) as
      | (PayloadSchema & { description?: string })
      | undefined;
    if (schema === undefined) return undefined;
    const kind = schema.enum === undefined ? schema.type : schema.enum.join(' | ');
    const length = schema.maxLength === undefined ? '' : ` ≤ ${schema.maxLength}`;
    return [said(schema.description ?? ''), `${kind ?? ''}${length}`, clause]
      .filter((part) => part !== '')
      .join(' · ');
  };
};

/** What a rule allows, as the schema writes it; undefined where the rule has no number or list. */
const limitOf = (schema: PayloadSchema | undefined, rule: string): string | undefined => {
  if (rule === 'required' || rule === 'additionalProperties') return undefined;
  if (rule === 'type') return schema?.type;
  const limit = (schema as Readonly<Record<string, unknown>> | undefined)?.[rule];
  if (limit === undefined) return undefined;
  // The sentence of the deviation lists what is allowed.
  return Array.isArray(limit) ? undefined : String(limit);
};

const actualOf = (value: unknown, rule: string): string | undefined => {
  if (value === undefined) return undefined;
  if (rule === 'maxLength' && typeof value === 'string') return String(value.length);
  if (rule === 'minItems' && Array.isArray(value)) return String(value.length);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** One thing that is wrong with a payload, at its place. */
export interface PayloadProblem {
  readonly pointer: string;
  readonly message: string;
  readonly severity: Finding['severity'];
  /** rule, limit, actual value: of what the schema asks for. */
  readonly rule?: string;
  readonly limit?: string | undefined;
  readonly actual?: string | undefined;
  /** Of the CALLERROR that it deserves where the text is taken strictly. */
  readonly code?: string;
  readonly clause: string | null;
}

const problemOf = (
  root: PayloadSchema,
  payload: unknown,
  { pointer, rule, message, code, clause }: Deviation,
  severity: Finding['severity'],
): PayloadProblem => ({
  pointer,
  message,
  severity,
  rule,
  limit: limitOf(schemaAt(root, pointer), rule),
  actual: actualOf(valueAt(payload, pointer), rule),
  code,
  clause: clause ?? null,
});

/**
 * What is wrong with a payload: by the rules of its action, and what was noticed besides when it crossed the
 * wire. A finding of a rule that is read here once more is not told twice.
 */
export const problemsOf = (
  action: string | null,
  side: Side,
  payload: unknown,
  findings: readonly Finding[],
): PayloadProblem[] => {
  const isKnown = action !== null && isActionName(action);
  const deviations = isKnown ? inspectPayload(action, side, payload ?? {}).deviations : [];
  const isTold = (finding: Finding): boolean =>
    deviations.some(
      ({ pointer, rule }) =>
        finding.pointer === pointer && finding.code === `${schemaFinding}${rule}`,
    );
  const severityOf = (deviation: Deviation): Finding['severity'] =>
    findings.find(
      ({ pointer, code }) =>
        pointer === deviation.pointer && code === `${schemaFinding}${deviation.rule}`,
    )?.severity ?? 'warning';
  return [
    ...(isKnown
      ? deviations.map((one) => problemOf(schemaOf(action, side), payload, one, severityOf(one)))
      : []),
    ...findings
      .filter((finding) => finding.pointer !== null && !isTold(finding))
      .map(({ pointer, message, severity, clause }) => ({
        pointer: pointer ?? '',
        message,
        severity,
        clause,
      })),
  ];
};
