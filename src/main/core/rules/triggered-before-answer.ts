import { fits, onTriggerable, type Trigger, triggerOf } from './triggers';
import { type View, watch } from './watch';

interface State {
  trigger: Trigger | undefined;
  hasCome: boolean;
}

const arrive = (state: State, action: string, request: object): void => {
  if (state.trigger !== undefined && fits(state.trigger, action, request)) state.hasCome = true;
};

const begin = (state: State, request: Parameters<typeof triggerOf>[0]): void => {
  state.trigger = triggerOf(request);
  state.hasCome = false;
};

const settle = (state: State, status: string | undefined, { say }: View): void => {
  const { trigger, hasCome } = state;
  state.trigger = undefined;
  if (trigger === undefined || !hasCome || status !== 'Accepted') return;
  say(`${trigger.action} came before the trigger was answered.`);
};

export const triggeredBeforeAnswer = watch(
  {
    code: 'triggered-before-answer',
    severity: 'info',
    clause: 'OCPP 1.6 §5.17',
    labels: ['D35'],
    title: 'Sends the message asked for before it answers the trigger',
    meaning: 'TriggerMessage is answered first, and then the message is sent.',
    advice: 'Nothing to do.',
  },
  {
    begin: (): State => ({ trigger: undefined, hasCome: false }),
    sent: { TriggerMessage: begin, ExtendedTriggerMessage: begin },
    answered: {
      TriggerMessage: (state, { response }, view) => settle(state, response.status, view),
      ExtendedTriggerMessage: (state, { response }, view) => settle(state, response.status, view),
    },
    received: onTriggerable(arrive),
  },
);
