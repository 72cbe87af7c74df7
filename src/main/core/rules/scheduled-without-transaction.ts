import { runningOn } from './picture';
import { watch } from './watch';

export const scheduledWithoutTransaction = watch(
  {
    code: 'scheduled-without-transaction',
    severity: 'info',
    clause: 'OCPP 1.6 §5.2',
    labels: ['D23'],
    title: 'Schedules a change of availability that could happen at once',
    meaning:
      'Scheduled means that a running transaction has to end first; the connector is Available.',
    advice: 'Wait for its StatusNotification, or reset it.',
  },
  {
    answered: {
      ChangeAvailability: (_state, { request, response }, { picture, say }) => {
        const { connectorId } = request;
        if (response.status !== 'Scheduled' || !connectorId) return;
        if (picture.connectors.get(connectorId) !== 'Available' || runningOn(picture, connectorId))
          return;
        say(`Connector ${connectorId} is Available and no transaction runs on it.`, '/status');
      },
    },
  },
);
