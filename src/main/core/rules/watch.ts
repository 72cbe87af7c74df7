import type {
  ActionResponse,
  IncomingAction,
  OutgoingAction,
  TolerantRequest,
  TolerantResponse,
} from '@shared/ocpp/actions';
import type { Picture } from './picture';
import type { Rule } from './rule';

/** What a watching rule sees beside its own state, and all that it can do. */
export interface View {
  readonly now: number;
  /** The charge point as its messages before this one showed it. */
  readonly picture: Picture;
  /** Notices the deviation that the rule is about. */
  say(message: string, pointer?: string): void;
  /** Asks for `due` with the first message at or after this time. */
  wakeAt(at: number): void;
}

type Step<State, Seen> = (state: State, seen: Seen, view: View) => void;

/** A CALL of the charge point with the answer it got. */
export interface Received<A extends IncomingAction> {
  readonly request: TolerantRequest<A>;
  readonly response: ActionResponse<A>;
}

/** A CALL of ours with the answer of the charge point. */
export interface Answered<A extends OutgoingAction> {
  readonly request: TolerantRequest<A>;
  readonly response: TolerantResponse<A>;
}

export interface Failed<A extends OutgoingAction> {
  readonly request: TolerantRequest<A>;
  readonly errorCode: string;
}

export interface Connected {
  readonly subprotocol: string | null;
}

export interface Closed {
  readonly code: number;
}

/**
 * A small state machine, fed with what happened after it was processed and answered. It touches
 * nothing but its own state; time passes only with messages.
 */
export interface Watcher<State> {
  /** The state of a charge point that was never heard; without it the rule has none. */
  readonly begin?: () => State;
  readonly received?: { readonly [A in IncomingAction]?: Step<State, Received<A>> };
  readonly sent?: { readonly [A in OutgoingAction]?: Step<State, TolerantRequest<A>> };
  readonly answered?: { readonly [A in OutgoingAction]?: Step<State, Answered<A>> };
  readonly failed?: { readonly [A in OutgoingAction]?: Step<State, Failed<A>> };
  readonly connected?: Step<State, Connected>;
  readonly closed?: Step<State, Closed>;
  /** After a time asked for by wakeAt, its own or another rule's; what still waits asks again. */
  readonly due?: (state: State, view: View) => void;
}

export interface WatchingRule<Code extends string = string, State = unknown> extends Rule {
  readonly code: Code;
  readonly watcher: Watcher<State>;
}

/** Declares a rule that watches what happens over time. */
export const watch = <const Code extends string, State = undefined>(
  rule: Rule & { readonly code: Code },
  watcher: Watcher<State>,
): WatchingRule<Code, State> => ({ ...rule, watcher });
