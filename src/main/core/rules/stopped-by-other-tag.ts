import { findRunning } from './picture';
import { watch } from './watch';

/** Tags are CiString20: case does not matter (OCPP 1.6 §3.9). */
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const stoppedByOtherTag = watch(
  {
    code: 'stopped-by-other-tag',
    severity: 'info',
    clause: 'OCPP 1.6 §4.10',
    labels: ['D17', 'D19'],
    title: 'Lets another tag stop a transaction',
    meaning:
      'A transaction is stopped with the tag that started it or one of the same group (parentIdTag).',
    advice: 'Look whether the two tags belong to one group; otherwise report it to the maker.',
  },
  {
    received: {
      StopTransaction: (_state, { request, response }, { picture, say }) => {
        const running = findRunning(picture, request.transactionId);
        if (running === undefined || request.idTag === undefined || running.idTag === '') return;
        // With another reason the tag did not stop it.
        if ((request.reason ?? 'Local') !== 'Local') return;
        if (isSame(running.idTag, request.idTag)) return;
        const group = response.idTagInfo?.parentIdTag;
        if (group !== undefined && isSame(group, running.parentIdTag ?? '')) return;
        say(
          `Transaction ${running.transactionId} was started with ${JSON.stringify(running.idTag)} and stopped with ${JSON.stringify(request.idTag.slice(0, 60))}.`,
          '/idTag',
        );
      },
    },
  },
);
