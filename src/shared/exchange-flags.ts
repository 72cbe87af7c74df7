import type { FilterFlag } from './filter';
import type { ExchangeState } from './model/message';

/** Answers that took longer are flagged as slow. */
export const slowMs = 5000;

/** The findings that a flag stands for. */
export const findingsOfFlag = {
  late: ['late-reply'],
  duplicate: [
    'repeated-message',
    'message-id-reused',
    'repeated-reply',
    'repeated-start',
    'repeated-stop',
    'repeated-meter-values',
  ],
  'out-of-order': ['old-status', 'call-while-waiting'],
} as const satisfies Partial<Record<FilterFlag, readonly string[]>>;

/** A payload that does not fit its schema leaves findings whose codes begin so. */
export const schemaFinding = 'schema-';

export interface Flagged {
  readonly state: ExchangeState;
  readonly latencyMs: number | null;
  readonly findingCount: number;
  /** Of its findings. */
  readonly codes: readonly string[];
  readonly isPinned: boolean;
  readonly note: string | null;
  /** How long our answer was held back, as set for the charge point. */
  readonly delayMs?: number | null;
}

/** What is special about an exchange, in the words of `is:`. */
export const flagsOf = (exchange: Flagged): FilterFlag[] => {
  const { state, latencyMs, findingCount, codes, isPinned, note, delayMs = null } = exchange;
  const flags: FilterFlag[] = [];
  if (findingCount > 0 || (state !== 'answered' && state !== 'waiting')) flags.push('error');
  if (state === 'unanswered' || state === 'waiting' || state === 'frame') flags.push(state);
  for (const [flag, found] of Object.entries(findingsOfFlag)) {
    if (codes.some((code) => (found as readonly string[]).includes(code))) {
      flags.push(flag as keyof typeof findingsOfFlag);
    }
  }
  if (codes.some((code) => code.startsWith(schemaFinding))) flags.push('schema');
  if (delayMs !== null) flags.push('delayed');
  if (latencyMs !== null && latencyMs - (delayMs ?? 0) > slowMs) flags.push('slow');
  if (isPinned) flags.push('pinned');
  if (note !== null) flags.push('noted');
  return flags;
};
