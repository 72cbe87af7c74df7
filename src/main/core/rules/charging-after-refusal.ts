import { readTimestamp } from '@shared/ocpp/timestamp';
import { type RunningTransaction, runningOn } from './picture';
import { watch } from './watch';

/** So soon after the answer a status may have been on its way. */
const onItsWayMs = 2000;

/** Whether a status is of the time before the charge point knew that its start was refused. */
const isOfBefore = (
  running: RunningTransaction,
  told: string | undefined,
  now: number,
): boolean => {
  const at = told === undefined ? undefined : readTimestamp(told, 0)?.at;
  return at !== undefined && at <= running.at && now - running.at < onItsWayMs;
};

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
      StatusNotification: (state, { request }, { now, picture, say }) => {
        if (request.status !== 'Charging') return;
        const running = runningOn(picture, request.connectorId ?? 0);
        if (running?.refused !== true || running.transactionId === state.told) return;
        if (isOfBefore(running, request.timestamp, now)) return;
        state.told = running.transactionId;
        say(
          `Connector ${running.connectorId} charges, though transaction ${running.transactionId} was refused.`,
          '/status',
        );
      },
    },
  },
);
