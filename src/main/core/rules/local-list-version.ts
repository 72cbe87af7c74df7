import { watch } from './watch';

interface State {
  version: number | undefined;
  mayBeEmpty: boolean;
}

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
    begin: (): State => ({ version: undefined, mayBeEmpty: false }),
    answered: {
      SendLocalList: (state, { request, response }) => {
        const { listVersion, updateType, localAuthorizationList: entries = [] } = request;
        state.version = response.status === 'Accepted' ? listVersion : undefined;
        // An empty list has the version 0, whatever it was sent with.
        state.mayBeEmpty =
          updateType === 'Full'
            ? entries.length === 0
            : entries.some((entry) => entry?.idTagInfo === undefined);
      },
      GetLocalListVersion: (state, { response }, { say }) => {
        const { version, mayBeEmpty } = state;
        state.version = undefined;
        if (version === undefined || response.listVersion === version) return;
        if (mayBeEmpty && response.listVersion === 0) return;
        say(
          `The list of version ${version} was accepted; it reports ${response.listVersion}.`,
          '/listVersion',
        );
      },
    },
  },
);
