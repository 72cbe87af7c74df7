import { watch } from './watch';

export const localListVersion = watch(
  {
    code: 'local-list-version',
    severity: 'warning',
    clause: 'OCPP 1.6 §5.10',
    labels: ['D30'],
    title: 'Reports another version of its local list than it took',
    meaning: 'SendLocalList was accepted, and GetLocalListVersion answers another number.',
    advice: 'Send the list again as Full.',
  },
  {
    begin: (): { version: number | undefined } => ({ version: undefined }),
    answered: {
      SendLocalList: (state, { request, response }) => {
        state.version = response.status === 'Accepted' ? request.listVersion : undefined;
      },
      GetLocalListVersion: (state, { response }, { say }) => {
        const { version } = state;
        state.version = undefined;
        if (version === undefined || response.listVersion === version) return;
        say(
          `The list of version ${version} was accepted; it reports ${response.listVersion}.`,
          '/listVersion',
        );
      },
    },
  },
);
