import { findRunning } from './picture';
import { watch } from './watch';

export const availabilityNotFollowed = watch(
  {
    code: 'availability-not-followed',
    severity: 'warning',
    clause: 'OCPP 1.6 §5.2',
    labels: ['D23'],
    title: 'Accepts a change of availability and does not report it',
    meaning:
      'A minute after ChangeAvailability was accepted, or after the transaction ended that it was scheduled behind, the status of the connector still says the opposite.',
    advice:
      'Trigger StatusNotification; look whether it answers Accepted where it should say Scheduled.',
  },
  {
    begin: () => ({
      waiting: new Map<number, { type: string; deadline: number }>(),
      /** Until the transaction on the connector has ended. */
      scheduled: new Map<number, string>(),
    }),
    answered: {
      ChangeAvailability: ({ waiting, scheduled }, { request, response }, { now, wakeAt }) => {
        const { connectorId, type } = request;
        if (connectorId === undefined || type === undefined) return;
        waiting.delete(connectorId);
        scheduled.delete(connectorId);
        if (waiting.size + scheduled.size >= 64) return;
        if (response.status === 'Scheduled') scheduled.set(connectorId, type);
        if (response.status !== 'Accepted') return;
        waiting.set(connectorId, { type, deadline: now + 60_000 });
        wakeAt(now + 60_000);
      },
    },
    received: {
      StopTransaction: ({ waiting, scheduled }, { request }, { now, picture, wakeAt }) => {
        const connectorId = findRunning(picture, request.transactionId)?.connectorId;
        const type = connectorId === undefined ? undefined : scheduled.get(connectorId);
        if (connectorId === undefined || type === undefined) return;
        scheduled.delete(connectorId);
        waiting.set(connectorId, { type, deadline: now + 60_000 });
        wakeAt(now + 60_000);
      },
    },
    due: ({ waiting }, { now, picture, say, wakeAt }) => {
      for (const [connectorId, { type, deadline }] of waiting) {
        if (now < deadline) {
          wakeAt(deadline);
          continue;
        }
        waiting.delete(connectorId);
        const status = picture.connectors.get(connectorId);
        if (status === 'Faulted' || (status === undefined && type === 'Operative')) continue;
        if ((status === 'Unavailable') === (type === 'Inoperative')) continue;
        say(
          `Connector ${connectorId} was to become ${type}; a minute later ${status === undefined ? 'no status had come' : `it is ${status}`}.`,
        );
      }
    },
  },
);
