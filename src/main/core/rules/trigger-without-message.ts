import { fits, onTriggerable, type Trigger, triggerOf } from './triggers';
import type { View } from './watch';
import { watch } from './watch';

/** Until the trigger is answered the deadline lies beyond all time. */
interface Waiting extends Trigger {
  readonly deadline: number;
}

interface State {
  waiting: readonly Waiting[];
}

const expect = (state: State, request: Parameters<typeof triggerOf>[0]): void => {
  const waiting = { ...triggerOf(request), deadline: Number.POSITIVE_INFINITY };
  state.waiting = [...state.waiting.slice(-7), waiting];
};

const settle = (
  state: State,
  request: Parameters<typeof triggerOf>[0],
  status: string | undefined,
  { now, wakeAt }: View,
): void => {
  const { action, connectorId } = triggerOf(request);
  const index = state.waiting.findIndex(
    (one) =>
      one.action === action &&
      one.connectorId === connectorId &&
      one.deadline === Number.POSITIVE_INFINITY,
  );
  if (index === -1) return;
  const others = state.waiting.filter((_, place) => place !== index);
  if (status !== 'Accepted') {
    state.waiting = others;
    return;
  }
  state.waiting = [...others, { action, connectorId, deadline: now + 60_000 }];
  wakeAt(now + 60_000);
};

const arrive = (state: State, action: string, request: object): void => {
  if (state.waiting.length === 0) return;
  const index = state.waiting.findIndex((one) => fits(one, action, request));
  if (index !== -1) state.waiting = state.waiting.filter((_, place) => place !== index);
};

export const triggerWithoutMessage = watch(
  {
    code: 'trigger-without-message',
    severity: 'warning',
    clause: 'OCPP 1.6 §5.17',
    labels: ['D35'],
    title: 'Accepts a trigger and sends no message',
    meaning: 'A minute after TriggerMessage was accepted, the message asked for had not come.',
    advice: 'Look whether it reports the message as supported but never sends it.',
  },
  {
    begin: (): { waiting: readonly Waiting[] } => ({ waiting: [] }),
    closed: (state) => {
      state.waiting = [];
    },
    sent: {
      TriggerMessage: (state, request) => expect(state, request),
      ExtendedTriggerMessage: (state, request) => expect(state, request),
    },
    answered: {
      TriggerMessage: (state, { request, response }, view) =>
        settle(state, request, response.status, view),
      ExtendedTriggerMessage: (state, { request, response }, view) =>
        settle(state, request, response.status, view),
    },
    received: onTriggerable(arrive),
    due: (state, { now, say, wakeAt }) => {
      for (const { action, deadline } of state.waiting) {
        if (now >= deadline)
          say(`${action} was asked for and accepted; it did not come within a minute.`);
        else wakeAt(deadline);
      }
      state.waiting = state.waiting.filter(({ deadline }) => now < deadline);
    },
  },
);
