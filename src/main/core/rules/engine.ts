// Feeds the watching rules. Rules are found by what they wait for, so a message that no rule waits
// for costs a look-up, and a charge point has the state of only those rules that saw something.
import type { IncomingAction, OutgoingAction } from '@shared/ocpp/actions';
import { watchingRules } from '.';
import { createPicture, develop, type Picture } from './picture';
import type { Rule } from './rule';
import type { Closed, Connected, View, Watcher, WatchingRule } from './watch';

/** What the rules keep in memory of one charge point. */
export interface Watching {
  readonly picture: Picture;
  /** The state of each rule by its place among the watching rules. */
  readonly states: unknown[];
  wakeAt: number;
}

/** Something a rule noticed. */
export interface Seen {
  readonly rule: Rule;
  readonly message: string;
  readonly pointer: string | null;
}

export const createWatching = (): Watching => ({
  picture: createPicture(),
  states: [],
  wakeAt: Number.POSITIVE_INFINITY,
});

interface Place {
  readonly index: number;
  readonly rule: Rule;
  readonly begin: (() => unknown) | undefined;
  readonly step: (state: unknown, seen: unknown, view: View) => void;
}

// What a rule's own types tie together, the compiler cannot follow through the list of all rules.
const rules = watchingRules as readonly WatchingRule<string, unknown>[];

type Branch = 'received' | 'sent' | 'answered' | 'failed';

const placeOf = (rule: WatchingRule, index: number, step: unknown): Place => ({
  index,
  rule,
  begin: rule.watcher.begin,
  step: step as Place['step'],
});

const byAction = (branch: Branch): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, Place[]>();
  rules.forEach((rule, index) => {
    for (const [action, step] of Object.entries(rule.watcher[branch] ?? {})) {
      places.set(action, [...(places.get(action) ?? []), placeOf(rule, index, step)]);
    }
  });
  return places;
};

const byMember = (member: 'connected' | 'closed'): readonly Place[] =>
  rules.flatMap((rule, index) => {
    const step = rule.watcher[member];
    return step === undefined ? [] : [placeOf(rule, index, step)];
  });

const received = byAction('received');
const sent = byAction('sent');
const answered = byAction('answered');
const failed = byAction('failed');
const connected = byMember('connected');
const closed = byMember('closed');
const dues = rules.flatMap(({ watcher, ...rule }, index) =>
  watcher.due === undefined ? [] : [{ index, rule, due: watcher.due as Watcher<unknown>['due'] }],
);

/** One look of the rules at something that happened; it collects what they say. */
const createLook = (watching: Watching, now: number, found: Seen[]) => {
  let current: Rule | undefined;
  const view: View = {
    now,
    picture: watching.picture,
    say: (message, pointer = undefined) => {
      if (current !== undefined) found.push({ rule: current, message, pointer: pointer ?? null });
    },
    wakeAt: (at) => {
      if (at < watching.wakeAt) watching.wakeAt = at;
    },
  };
  return {
    take: (places: readonly Place[] | undefined, seen: unknown): void => {
      if (places === undefined) return;
      for (const { index, rule, begin, step } of places) {
        current = rule;
        if (begin !== undefined) watching.states[index] ??= begin();
        step(watching.states[index], seen, view);
      }
    },
    wake: (): void => {
      watching.wakeAt = Number.POSITIVE_INFINITY;
      for (const { index, rule, due } of dues) {
        if (watching.states[index] === undefined) continue;
        current = rule;
        due?.(watching.states[index], view);
      }
    },
  };
};

const nothing: readonly Seen[] = Object.freeze([]);

const look = (
  watching: Watching,
  now: number,
  places: readonly Place[] | undefined,
  seen: unknown,
): readonly Seen[] => {
  const isDue = now >= watching.wakeAt;
  if (places === undefined && !isDue) return nothing;
  const found: Seen[] = [];
  const { take, wake } = createLook(watching, now, found);
  take(places, seen);
  if (isDue) wake();
  return found;
};

/** A CALL of the charge point that was answered with a CALLRESULT. */
export const seeReceived = (
  watching: Watching,
  action: IncomingAction,
  exchange: { readonly request: unknown; readonly response: unknown },
  now: number,
): readonly Seen[] => {
  const found = look(watching, now, received.get(action), exchange);
  develop(watching.picture, action, exchange.request, exchange.response, now);
  return found;
};

/** A CALL of ours on its way. */
export const seeSent = (
  watching: Watching,
  action: string,
  request: unknown,
  now: number,
): readonly Seen[] => look(watching, now, sent.get(action), request ?? {});

/** A CALL of ours that was answered with a CALLRESULT. */
export const seeAnswered = (
  watching: Watching,
  action: OutgoingAction,
  exchange: { readonly request: unknown; readonly response: unknown },
  now: number,
): readonly Seen[] => look(watching, now, answered.get(action), exchange);

/** A CALL of ours that was answered with a CALLERROR. */
export const seeFailed = (
  watching: Watching,
  action: string,
  exchange: { readonly request: unknown; readonly errorCode: string },
  now: number,
): readonly Seen[] => look(watching, now, failed.get(action), exchange);

export const seeConnected = (
  watching: Watching,
  connection: Connected,
  now: number,
): readonly Seen[] => {
  const found = look(watching, now, connected, connection);
  watching.picture.connectedAt = now;
  return found;
};

export const seeClosed = (watching: Watching, end: Closed, now: number): readonly Seen[] => {
  const found = look(watching, now, closed, end);
  watching.picture.closedAt = now;
  return found;
};
