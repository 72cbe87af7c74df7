import { watch } from './watch';

export const bootTooEarly = watch(
  {
    code: 'boot-too-early',
    severity: 'warning',
    clause: 'OCPP 1.6 §4.2',
    labels: ['D10', 'D11'],
    title: 'Boots again before the interval it was told',
    meaning:
      'After Pending or Rejected, the interval is how long to wait before the next BootNotification.',
    advice: 'Nothing to do; a lower interval in the settings ends the findings.',
  },
  {
    begin: (): { notBefore: number } => ({ notBefore: 0 }),
    sent: {
      TriggerMessage: (state) => {
        state.notBefore = 0;
      },
      Reset: (state) => {
        state.notBefore = 0;
      },
    },
    received: {
      BootNotification: (state, { response }, { now, say }) => {
        const earlyMs = state.notBefore - now;
        if (earlyMs > 1000) {
          say(`The boot came ${Math.round(earlyMs / 1000)} s before the interval was over.`);
        }
        state.notBefore = response.status === 'Accepted' ? 0 : now + response.interval * 1000;
      },
    },
  },
);
