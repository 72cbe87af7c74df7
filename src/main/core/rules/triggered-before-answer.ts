import { fits, type Trigger, triggerOf } from './triggers';
import { watch } from './watch';

const arrive = (
  state: { readonly trigger: Trigger | undefined; hasCome: boolean },
  action: string,
  request: object,
): void => {
  if (state.trigger !== undefined && fits(state.trigger, action, request)) state.hasCome = true;
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
    begin: (): { trigger: Trigger | undefined; hasCome: boolean } => ({
      trigger: undefined,
      hasCome: false,
    }),
    sent: {
      TriggerMessage: (state, request) => {
        state.trigger = triggerOf(request);
        state.hasCome = false;
      },
    },
    answered: {
      TriggerMessage: (state, { response }, { say }) => {
        const { trigger, hasCome } = state;
        state.trigger = undefined;
        if (trigger === undefined || !hasCome || response.status !== 'Accepted') return;
        say(`${trigger.action} came before TriggerMessage was answered.`);
      },
    },
    received: {
      BootNotification: (state, { request }) => arrive(state, 'BootNotification', request),
      DiagnosticsStatusNotification: (state, { request }) =>
        arrive(state, 'DiagnosticsStatusNotification', request),
      FirmwareStatusNotification: (state, { request }) =>
        arrive(state, 'FirmwareStatusNotification', request),
      Heartbeat: (state, { request }) => arrive(state, 'Heartbeat', request),
      LogStatusNotification: (state, { request }) =>
        arrive(state, 'LogStatusNotification', request),
      MeterValues: (state, { request }) => arrive(state, 'MeterValues', request),
      SignCertificate: (state, { request }) => arrive(state, 'SignCertificate', request),
      StatusNotification: (state, { request }) => arrive(state, 'StatusNotification', request),
    },
  },
);
