import { watch } from './watch';

export const pingIntervalTooLong = watch(
  {
    code: 'ping-interval-too-long',
    severity: 'info',
    clause: 'OCPP-J errata 3.11',
    labels: ['D9'],
    title: 'Pings less often than it gives up messages',
    meaning:
      'WebSocketPingInterval is to be shorter than TransactionMessageAttempts times TransactionMessageRetryInterval, so that a dead connection is found before messages are given up.',
    advice: 'Set WebSocketPingInterval lower.',
  },
  {
    answered: {
      GetConfiguration: (_state, { response }, { say }) => {
        const numberOf = (name: string): number =>
          Number(
            response.configurationKey?.find((entry) => entry?.key?.toLowerCase() === name)?.value ??
              Number.NaN,
          );
        const ping = numberOf('websocketpinginterval');
        const patience =
          numberOf('transactionmessageattempts') * numberOf('transactionmessageretryinterval');
        if (!(ping > 0 && patience > 0 && ping >= patience)) return;
        say(
          `It pings every ${ping} s and gives up a message after about ${patience} s.`,
          '/configurationKey',
        );
      },
    },
  },
);
