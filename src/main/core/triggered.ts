// Which message a trigger caused (OCPP 1.6 §5.17, Security §5.5). A charge point does not say so;
// the message asked for that comes while a trigger is open counts as the one it caused.
import type { AnswerContext } from './answers/answer';
import { aside } from './handlers/aside';
import { fits, type Trigger, triggerOf } from './rules/triggers';
import { insertTriggered } from './storage/triggered';
import type { Intake, Outcome } from './wire-record';

/** A trigger whose messages are still awaited. */
export interface OpenTrigger extends Trigger {
  readonly commandId: string;
  readonly sentAt: number;
  /** Until when what comes counts as caused by it. */
  readonly until: number;
  /** Connectors that have sent theirs; without one asked for, each sends its own. */
  readonly come: readonly number[];
}

/** So long after the trigger a message counts as caused by it. */
export const triggerWindowMs = 30_000;
/** More are never open at once but by mistake. */
const mostOpen = 8;

type Request = Parameters<typeof triggerOf>[0];

/** From now on the message may come; some charge points send it before they answer. */
export const onTriggerSent = (
  { station, commandId, now }: AnswerContext,
  request: Request,
): void => {
  const open = station.triggers.filter(({ until }) => now < until).slice(1 - mostOpen);
  const { action, connectorId } = triggerOf(request);
  station.triggers = [
    ...open,
    { action, connectorId, commandId, sentAt: now, until: now + triggerWindowMs, come: [] },
  ];
};

/** NotImplemented is an answer like any other: nothing will come (OCPP 1.6 §5.17). */
export const onTriggerAnswered = (
  { core, station, commandId, after }: AnswerContext,
  _request: Request,
  response: { readonly status?: string | undefined },
): void => {
  if (response.status !== 'Accepted') {
    station.triggers = station.triggers.filter((one) => one.commandId !== commandId);
    return;
  }
  // Whoever looks at the command is told when nothing has come.
  after(() => {
    setTimeout(() => core.events.touch('command', commandId), triggerWindowMs + 100).unref();
  });
};

/** Links a received message to the oldest trigger that asked for it, in the transaction that records it. */
export const linkTriggered = (
  { core, station }: Intake,
  received: {
    readonly action: string;
    readonly request: unknown;
    readonly exchangeId: number;
    readonly now: number;
  },
  outcome: Outcome,
): void => {
  if (station.triggers.length === 0) return;
  const { exchangeId, now } = received;
  const request = received.request as { readonly connectorId?: number | undefined };
  const connectorId = request.connectorId ?? -1;
  const cause = station.triggers.find(
    (one) =>
      now < one.until && !one.come.includes(connectorId) && fits(one, received.action, request),
  );
  if (cause === undefined) return;
  const { commandId, sentAt } = cause;
  const link = { exchangeId, commandId, afterMs: now - sentAt };
  if (!aside({ core, station }, () => insertTriggered(core.storage, link))) return;
  outcome.after.push(() => {
    const isForAll = cause.connectorId === undefined && request.connectorId !== undefined;
    station.triggers = station.triggers.flatMap((one) => {
      if (one.commandId !== commandId) return [one];
      return isForAll ? [{ ...one, come: [...one.come, connectorId] }] : [];
    });
    core.events.touch('command', commandId);
  });
};
