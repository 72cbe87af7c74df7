import { watch } from './watch';

export const connectorGap = watch(
  {
    code: 'connector-gap',
    severity: 'warning',
    clause: 'OCPP 1.6 §9.1',
    labels: ['C45'],
    title: 'Numbers its connectors with gaps',
    meaning:
      'Connectors are numbered 1, 2, 3 and so on. A minute after its boot one of them was not reported.',
    advice: 'Look whether the missing connector is switched off, or the numbering is a setting.',
  },
  {
    begin: (): { at: number } => ({ at: Number.POSITIVE_INFINITY }),
    received: {
      BootNotification: (state, { response }, { now, wakeAt }) => {
        if (response.status !== 'Accepted') return;
        state.at = now + 60_000;
        wakeAt(state.at);
      },
    },
    due: (state, { now, picture, say, wakeAt }) => {
      if (now < state.at) return wakeAt(state.at);
      state.at = Number.POSITIVE_INFINITY;
      const reported = [...picture.connectors.keys()].filter((id) => id > 0).sort((a, b) => a - b);
      if (reported.every((id, index) => id === index + 1)) return;
      say(
        `It reports connectors ${reported.join(', ')}; they are to be numbered from 1 on without a gap.`,
      );
    },
  },
);
