import { watch } from './watch';

export const subprotocolChanged = watch(
  {
    code: 'subprotocol-changed',
    severity: 'warning',
    clause: 'OCPP-J §3.1.2',
    labels: ['C33'],
    title: 'Offers another subprotocol than at its connection before',
    meaning: 'The version of OCPP is a setting of the charge point and does not change by itself.',
    advice: 'Look for a fallback between versions in the charge point and switch it off.',
  },
  {
    begin: (): { last: string | null | undefined } => ({ last: undefined }),
    connected: (state, { subprotocol }, { say }) => {
      if (state.last !== undefined && state.last !== subprotocol) {
        say(`It connected with ${subprotocol ?? 'no subprotocol'} after ${state.last ?? 'none'}.`);
      }
      state.last = subprotocol;
    },
  },
);
