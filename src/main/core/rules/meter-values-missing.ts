import { runningOn } from './picture';
import { watch } from './watch';

const isInterval = (key: string | undefined): boolean =>
  key?.toLowerCase() === 'metervaluesampleinterval';

const readInterval = (value: string | undefined): number => {
  const seconds = Number(value);
  return seconds > 0 ? seconds * 1000 : 0;
};

const patience = (intervalMs: number): number => 3 * intervalMs + 60_000;

export const meterValuesMissing = watch(
  {
    code: 'meter-values-missing',
    severity: 'warning',
    clause: 'errata 3.15',
    labels: ['D21'],
    title: 'Sends no meter values during a transaction',
    meaning:
      'MeterValueSampleInterval is above 0, and for more than three intervals and a minute no MeterValues came.',
    advice: 'Read MeterValuesSampledData; it may be empty.',
  },
  {
    begin: (): { intervalMs: number; readonly last: Map<number, number> } => ({
      intervalMs: 0,
      last: new Map(),
    }),
    connected: ({ last }, _connection, { now }) => {
      for (const transactionId of last.keys()) last.set(transactionId, now);
    },
    answered: {
      GetConfiguration: (state, { response }) => {
        const entry = response.configurationKey?.find((one) => isInterval(one?.key));
        if (entry !== undefined) state.intervalMs = readInterval(entry.value);
      },
      ChangeConfiguration: (state, { request, response }) => {
        if (isInterval(request.key) && response.status === 'Accepted') {
          state.intervalMs = readInterval(request.value);
        }
      },
    },
    received: {
      StartTransaction: ({ intervalMs, last }, { response }, { now, wakeAt }) => {
        if (intervalMs <= 0 || response.idTagInfo.status !== 'Accepted' || last.size >= 64) return;
        last.set(response.transactionId, now);
        wakeAt(now + patience(intervalMs));
      },
      MeterValues: ({ last }, { request }, { now, picture }) => {
        if (last.size === 0) return;
        const id =
          request.transactionId ?? runningOn(picture, request.connectorId ?? 0)?.transactionId;
        if (id !== undefined && last.has(id)) last.set(id, now);
      },
      StopTransaction: ({ last }, { request }) => {
        last.delete(request.transactionId ?? -1);
      },
    },
    due: ({ intervalMs, last }, { now, say, wakeAt }) => {
      for (const [transactionId, at] of last) {
        const deadline = at + patience(intervalMs);
        if (now < deadline) {
          wakeAt(deadline);
          continue;
        }
        last.delete(transactionId);
        say(
          `No MeterValues of transaction ${transactionId} for ${Math.round((now - at) / 1000)} s; the interval is ${intervalMs / 1000} s.`,
        );
      }
    },
  },
);
