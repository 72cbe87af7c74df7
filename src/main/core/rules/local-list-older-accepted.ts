import { watch } from './watch';

export const localListOlderAccepted = watch(
  {
    code: 'local-list-older-accepted',
    severity: 'warning',
    clause: 'OCPP 1.6 §5.15',
    labels: ['D30'],
    title: 'Accepts a change of its local list with a version that is not newer',
    meaning:
      'A Differential whose listVersion is not above that of the list there is to be answered VersionMismatch.',
    advice: 'Send the list again as Full; do not rely on its version checks.',
  },
  {
    begin: (): { version: number | undefined } => ({ version: undefined }),
    answered: {
      SendLocalList: (state, { request, response }, { say }) => {
        const { listVersion, updateType } = request;
        if (response.status !== 'Accepted' || listVersion === undefined) return;
        const { version } = state;
        state.version = listVersion;
        if (updateType !== 'Differential' || version === undefined || listVersion > version) return;
        say(`The Differential of version ${listVersion} was accepted on version ${version}.`);
      },
    },
  },
);
