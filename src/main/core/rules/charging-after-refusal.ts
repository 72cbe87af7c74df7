import { runningOn } from './picture';
import { watch } from './watch';

export const chargingAfterRefusal = watch(
  {
    code: 'charging-after-refusal',
    severity: 'error',
    clause: 'OCPP 1.6 §4.8',
    labels: ['D15'],
    title: 'Charges although the start was refused',
    meaning:
      'The tag was not accepted. It is to stop with DeAuthorized, or to stay suspended, as StopTransactionOnInvalidId says.',
    advice: 'Stop it remotely; check StopTransactionOnInvalidId and MaxEnergyOnInvalidId.',
  },
  {
    begin: (): { told: number } => ({ told: 0 }),
    received: {
      StatusNotification: (state, { request }, { picture, say }) => {
        if (request.status !== 'Charging') return;
        const running = runningOn(picture, request.connectorId ?? 0);
        if (running?.refused !== true || running.transactionId === state.told) return;
        state.told = running.transactionId;
        say(
          `Connector ${running.connectorId} charges, though transaction ${running.transactionId} was refused.`,
          '/status',
        );
      },
    },
  },
);
