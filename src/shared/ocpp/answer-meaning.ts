/** An answer that says no, and yet is no failure of the charge point. */
export type AnswerMeaning = 'noCache' | 'notImplemented';

const meanings: Readonly<Record<string, AnswerMeaning>> = {
  // Without an authorization cache there is nothing to clear (errata 3.23).
  'ClearCache Rejected': 'noCache',
  // It may leave messages out (OCPP 1.6 §5.17; Security §6.17).
  'TriggerMessage NotImplemented': 'notImplemented',
  'ExtendedTriggerMessage NotImplemented': 'notImplemented',
};

/** What such an answer to an action means; null for every other. */
export const meaningOfAnswer = (action: string, response: unknown): AnswerMeaning | null => {
  const { status } = (response ?? {}) as { readonly status?: unknown };
  return typeof status === 'string' ? (meanings[`${action} ${status}`] ?? null) : null;
};
