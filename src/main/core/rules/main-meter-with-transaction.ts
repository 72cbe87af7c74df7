import { watch } from './watch';

export const mainMeterWithTransaction = watch(
  {
    code: 'main-meter-with-transaction',
    severity: 'info',
    clause: 'errata 3.16',
    labels: ['D21', 'C3'],
    title: 'Sends values of the main meter with a transaction',
    meaning: 'Connector 0 is the main meter; its values belong to no transaction.',
    advice: 'Nothing to do; the values are not counted for the transaction.',
  },
  {
    received: {
      MeterValues: (_state, { request }, { say }) => {
        const { connectorId, transactionId } = request;
        if (connectorId !== 0 || transactionId === undefined) return;
        say(`Values of connector 0 name transaction ${transactionId}.`, '/transactionId');
      },
    },
  },
);
