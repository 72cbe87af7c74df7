import { watch } from './watch';

export const heartbeatTooFrequent = watch(
  {
    code: 'heartbeat-too-frequent',
    severity: 'info',
    clause: 'OCPP 1.6 §4.2',
    labels: ['D10'],
    title: 'Sends heartbeats more often than it was told',
    meaning: 'Three heartbeats in a row came in less than half the interval.',
    advice: 'Read HeartbeatInterval; it may ignore the interval of the boot.',
  },
  {
    begin: (): { intervalMs: number; last: number; inARow: number } => ({
      intervalMs: 0,
      last: 0,
      inARow: 0,
    }),
    connected: (state) => {
      state.last = 0;
      state.inARow = 0;
    },
    sent: {
      TriggerMessage: (state) => {
        state.last = 0;
      },
    },
    answered: {
      ChangeConfiguration: (state, { request, response }) => {
        if (request.key?.toLowerCase() !== 'heartbeatinterval' || response.status !== 'Accepted')
          return;
        state.intervalMs = Number(request.value) * 1000;
      },
    },
    received: {
      BootNotification: (state, { response }) => {
        if (response.status === 'Accepted') state.intervalMs = response.interval * 1000;
      },
      Heartbeat: (state, _exchange, { now, say }) => {
        const { intervalMs, last } = state;
        state.last = now;
        if (intervalMs < 10_000 || last === 0 || now - last >= intervalMs / 2) {
          state.inARow = 0;
          return;
        }
        state.inARow += 1;
        if (state.inARow === 3) {
          say(
            `Heartbeats come every ${Math.round((now - last) / 1000)} s; the interval is ${intervalMs / 1000} s.`,
          );
        }
      },
    },
  },
);
