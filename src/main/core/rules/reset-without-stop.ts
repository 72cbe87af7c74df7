import { findRunning } from './picture';
import { watch } from './watch';

export const resetWithoutStop = watch(
  {
    code: 'reset-without-stop',
    severity: 'warning',
    clause: 'OCPP 1.6 §5.14, errata 3.36',
    labels: ['D31'],
    title: 'Resets without stopping its transactions',
    meaning:
      'Before a soft reset it sends StopTransaction; after a hard one it sends it as soon as it is back.',
    advice: 'Close the transaction here; its energy ends with the last meter value.',
  },
  {
    begin: (): { kind: string; ids: readonly number[]; at: number } => ({
      kind: '',
      ids: [],
      at: Number.POSITIVE_INFINITY,
    }),
    answered: {
      Reset: (state, { request, response }, { picture }) => {
        if (response.status !== 'Accepted') return;
        state.kind = request.type ?? '';
        state.ids = picture.transactions.map(({ transactionId }) => transactionId);
        state.at = Number.POSITIVE_INFINITY;
      },
    },
    received: {
      BootNotification: (state, _exchange, { now, picture, say, wakeAt }) => {
        if (state.kind === 'Hard' && state.ids.length > 0) {
          state.at = now + 120_000;
          wakeAt(state.at);
          return;
        }
        for (const id of state.ids) {
          if (findRunning(picture, id) !== undefined) {
            say(`Transaction ${id} was not stopped before the soft reset.`);
          }
        }
        state.ids = [];
      },
    },
    due: (state, { now, picture, say, wakeAt }) => {
      if (now < state.at) return wakeAt(state.at);
      for (const id of state.ids) {
        if (findRunning(picture, id) !== undefined) {
          say(
            `Transaction ${id} was not stopped within two minutes of the boot after a hard reset.`,
          );
        }
      }
      state.ids = [];
      state.at = Number.POSITIVE_INFINITY;
    },
  },
);
