import { watch } from './watch';

export const rebootAfterMeasurands = watch(
  {
    code: 'reboot-after-measurands',
    severity: 'warning',
    clause: 'OCPP 1.6 §5.3',
    labels: ['C50', 'B24'],
    title: 'Boots when its measurands are changed',
    meaning:
      'It booted within two minutes of a ChangeConfiguration of its meter values, without having been reset.',
    advice: 'Leave its measurands alone, or change them when nobody charges.',
  },
  {
    begin: (): { changedAt: number; key: string } => ({ changedAt: 0, key: '' }),
    sent: {
      ChangeConfiguration: (state, { key = '' }, { now }) => {
        if (!/^(MeterValues|StopTxn)(Aligned|Sampled)Data$/i.test(key)) return;
        state.changedAt = now;
        state.key = key;
      },
      Reset: (state) => {
        state.changedAt = 0;
      },
    },
    received: {
      BootNotification: (state, _exchange, { now, say }) => {
        if (state.changedAt > 0 && now - state.changedAt < 120_000) {
          say(
            `It booted ${Math.round((now - state.changedAt) / 1000)} s after ${state.key} had been changed.`,
          );
        }
        state.changedAt = 0;
      },
    },
  },
);
