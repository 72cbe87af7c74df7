import { watch } from './watch';

export const statusMissingAfterBoot = watch(
  {
    code: 'status-missing-after-boot',
    severity: 'warning',
    clause: 'errata 3.22',
    labels: ['D12'],
    title: 'Does not report all its connectors after a boot',
    meaning:
      'After acceptance it sends a StatusNotification for connector 0 and for every connector. One minute later some had not come.',
    advice: 'Trigger StatusNotification to learn its state.',
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
    due: (state, { now, picture: { connectors }, say, wakeAt }) => {
      if (now < state.at) return wakeAt(state.at);
      state.at = Number.POSITIVE_INFINITY;
      const missing = [
        ...(connectors.has(0) ? [] : ['connector 0']),
        ...(connectors.size > (connectors.has(0) ? 1 : 0) ? [] : ['any connector']),
      ];
      if (missing.length === 0) return;
      say(
        `A minute after the accepted boot no StatusNotification of ${missing.join(' or ')} had come.`,
      );
    },
  },
);
