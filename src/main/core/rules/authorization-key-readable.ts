import { watch } from './watch';

export const authorizationKeyReadable = watch(
  {
    code: 'authorization-key-readable',
    severity: 'error',
    clause: 'OCPP-J errata 3.12',
    labels: ['D9'],
    title: 'Tells its AuthorizationKey',
    meaning:
      'The key is write-only. Whoever can read the configuration knows the password of the charge point.',
    advice:
      'Report it to the maker, and set another password whenever somebody could have read it.',
  },
  {
    answered: {
      GetConfiguration: (_state, { response }, { say }) => {
        (response.configurationKey ?? []).forEach((entry, index) => {
          if (entry?.key?.toLowerCase() !== 'authorizationkey' || !entry.value) return;
          say(
            `${entry.key} came back with a value; it is write-only.`,
            `/configurationKey/${index}/value`,
          );
        });
      },
    },
  },
);
