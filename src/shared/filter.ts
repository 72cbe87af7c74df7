import type { Sender } from './model/message';

/**
 * The filter language of the message inspector, of `GET /message?filter=` and of the exports, such as
 * `cp:CP1 -action:Heartbeat latency:>500 "Accepted"`. Tokens have to fit all together; values with a comma
 * between them, and tokens of the same name that ask for one of several values, are alternatives.
 * A token that makes no sense says so and is left out; reading a filter never throws.
 */
export const filterKeys = [
  'cp',
  'action',
  'dir',
  'status',
  'error',
  'connector',
  'tx',
  'tag',
  'latency',
  'size',
  'is',
  'before',
  'after',
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** What `is:` asks for; the same words stand in the `flags` of an exchange. */
export const filterFlags = [
  'error',
  'unanswered',
  'waiting',
  'late',
  'slow',
  'duplicate',
  'out-of-order',
  'schema',
  'delayed',
  'frame',
  'pinned',
  'noted',
  'marker',
] as const;
export type FilterFlag = (typeof filterFlags)[number];

/** The ends of a range; a missing one is open. */
export interface FilterRange {
  readonly least?: number;
  readonly most?: number;
  /** Whether the end itself belongs to the range. */
  readonly withLeast: boolean;
  readonly withMost: boolean;
}

export type Condition =
  /** Contained in the charge point's identity, one of the texts of the wire, or the note; ASCII case does not matter. */
  | { readonly field: 'text'; readonly text: string }
  /** One of the patterns, `*` stands for any text. Case matters in `cp` only. */
  | { readonly field: PatternField; readonly patterns: readonly string[] }
  | { readonly field: 'dir'; readonly senders: readonly Sender[] }
  | { readonly field: 'connector' | 'tx'; readonly numbers: readonly number[] }
  /** Milliseconds from call to reply; bytes of both texts. */
  | { readonly field: 'latency' | 'size'; readonly range: FilterRange }
  | { readonly field: 'is'; readonly flags: readonly FilterFlag[] }
  /** Epoch milliseconds; the moment itself is not before, but after. */
  | { readonly field: 'before' | 'after'; readonly at: number };

export type PatternField = 'cp' | 'action' | 'status' | 'error' | 'tag';

export type FilterProblem =
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'no-value'; readonly key: FilterKey | null }
  | { readonly kind: 'bad-value'; readonly key: FilterKey; readonly value: string };

export interface FilterToken {
  /** As written, and where it stands in the filter. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly key: FilterKey | 'text';
  readonly negated: boolean;
  /** What it asks for; null where it is left out because of its problem. */
  readonly condition: Condition | null;
  readonly problem: FilterProblem | null;
  /** The token as it reads for people, such as `only CP1`, or what is wrong with it. */
  readonly sentence: string;
}

/** One of the conditions has to hold, or, negated, must not. */
export interface FilterClause {
  readonly negated: boolean;
  readonly conditions: readonly Condition[];
}

export interface Filter {
  readonly text: string;
  readonly tokens: readonly FilterToken[];
  /** All of them have to hold. */
  readonly clauses: readonly FilterClause[];
}

/** Whether the filter lets everything through. */
export const isEmptyFilter = ({ clauses }: Filter): boolean => clauses.length === 0;

/** Whether it takes the texts of the wire to decide: an exchange of a list or an event has none. */
export const readsTexts = ({ clauses }: Filter): boolean =>
  clauses.some(({ conditions }) => conditions.some(({ field }) => field === 'text'));
