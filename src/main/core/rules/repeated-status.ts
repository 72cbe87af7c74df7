import { watch } from './watch';

export const repeatedStatus = watch(
  {
    code: 'repeated-status',
    severity: 'info',
    clause: 'OCPP 1.6 §4.9',
    labels: ['C45'],
    title: 'Sends a status again that did not change',
    meaning:
      'The same status of the same connector within a minute, without a boot, a reconnect or a trigger in between.',
    advice: 'Look at MinimumStatusDuration, and whether its contactor or cable bounces.',
  },
  {
    begin: (): Map<number, { text: string; at: number }> => new Map(),
    connected: (last) => last.clear(),
    sent: {
      TriggerMessage: (last) => last.clear(),
      ExtendedTriggerMessage: (last) => last.clear(),
      ChangeAvailability: (last) => last.clear(),
    },
    received: {
      BootNotification: (last) => last.clear(),
      StatusNotification: (last, { request }, { now, say }) => {
        const {
          connectorId = 0,
          status = '',
          errorCode = '',
          info = '',
          vendorErrorCode = '',
        } = request;
        const text = `${status} ${errorCode} ${vendorErrorCode} ${info}`.slice(0, 80);
        const before = last.get(connectorId);
        if (before === undefined) {
          if (last.size < 64) last.set(connectorId, { text, at: now });
          return;
        }
        if (before.text === text && now - before.at < 60_000) {
          say(`Connector ${connectorId} is reported ${status} again.`, '/status');
        }
        before.text = text;
        before.at = now;
      },
    },
  },
);
