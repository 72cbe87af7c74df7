import { readTimestamp } from '@shared/ocpp/timestamp';
import { watch } from './watch';

/** By more than a second. Most times are written alike, and then the texts tell without being read. */
const isEarlier = (timestamp: string, before: string): boolean => {
  if (timestamp >= before) return false;
  const [one, other] = [readTimestamp(timestamp, 0), readTimestamp(before, 0)];
  return one !== undefined && other !== undefined && other.at - one.at > 1000;
};

export const outOfOrder = watch(
  {
    code: 'out-of-order',
    severity: 'info',
    clause: 'OCPP 1.6 §3.7',
    labels: ['D18'],
    title: 'Delivers the messages of a transaction out of order',
    meaning: 'Queued messages of a transaction are delivered in the order of their times.',
    advice: 'Nothing to do; readings are ordered by their times here.',
  },
  {
    begin: (): Map<number, string> => new Map(),
    received: {
      MeterValues: (times, { request }, { say }) => {
        const { transactionId, meterValue } = request;
        const timestamp = meterValue?.[0]?.timestamp;
        if (transactionId === undefined || timestamp === undefined) return;
        const before = times.get(transactionId);
        if (before !== undefined && isEarlier(timestamp, before)) {
          say(`A reading of ${timestamp} came after one of ${before}.`, '/meterValue/0/timestamp');
          return;
        }
        if (before === undefined && times.size >= 64) times.clear();
        times.set(transactionId, timestamp.slice(0, 40));
      },
      StopTransaction: (times, { request }, { say }) => {
        const { transactionId, timestamp } = request;
        if (transactionId === undefined) return;
        const before = times.get(transactionId);
        times.delete(transactionId);
        if (before === undefined || timestamp === undefined || !isEarlier(timestamp, before))
          return;
        say(`The stop of ${timestamp} came after a reading of ${before}.`, '/timestamp');
      },
    },
  },
);
