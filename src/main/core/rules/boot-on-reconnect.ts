import { watch } from './watch';

export const bootOnReconnect = watch(
  {
    code: 'boot-on-reconnect',
    severity: 'info',
    clause: 'OCPP-J §5.3',
    labels: ['D5', 'C43'],
    title: 'Sends BootNotification after a mere reconnect',
    meaning:
      'It was back within five seconds, faster than a device starts, and had been accepted. After a reconnect no boot is due.',
    advice: 'Nothing to do; it is answered like any boot.',
  },
  {
    begin: (): { resetAt: number } => ({ resetAt: 0 }),
    sent: {
      Reset: (state, _request, { now }) => {
        state.resetAt = now;
      },
      UpdateFirmware: (state, _request, { now }) => {
        state.resetAt = now;
      },
    },
    received: {
      BootNotification: ({ resetAt }, _exchange, { now, picture, say }) => {
        const { bootedAt, closedAt, connectedAt } = picture;
        if (bootedAt === null || closedAt === null || connectedAt === null) return;
        const awayMs = connectedAt - closedAt;
        const isFirst = bootedAt < connectedAt;
        if (!isFirst || awayMs < 0 || awayMs >= 5000 || now - resetAt < 600_000) return;
        say(`It was away for ${awayMs / 1000} s only, and had been accepted before.`);
      },
    },
  },
);
