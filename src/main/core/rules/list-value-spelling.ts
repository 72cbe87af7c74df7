import { watch } from './watch';

const lists: ReadonlySet<string> = new Set([
  'metervaluesaligneddata',
  'metervaluessampleddata',
  'stoptxnaligneddata',
  'stoptxnsampleddata',
  'supportedfeatureprofiles',
  'supportedfiletransferprotocols',
  'chargingscheduleallowedchargingrateunit',
]);

export const listValueSpelling = watch(
  {
    code: 'list-value-spelling',
    severity: 'info',
    clause: 'OCPP 1.6 §9',
    labels: ['C49'],
    title: 'Writes lists of values with blanks or quotes',
    meaning:
      'A comma separated list has neither. Some charge points also refuse a list without them.',
    advice: 'Write the list the way it writes it, if it refuses ours.',
  },
  {
    answered: {
      GetConfiguration: (_state, { response }, { say }) => {
        (response.configurationKey ?? []).forEach((entry, index) => {
          if (!lists.has(entry?.key?.toLowerCase() ?? '') || !/[\s"']/.test(entry.value ?? ''))
            return;
          say(
            `${entry.key} is ${JSON.stringify(entry.value?.slice(0, 100))}; the values are to be separated by commas only.`,
            `/configurationKey/${index}/value`,
          );
        });
      },
    },
  },
);
