import { watch } from './watch';

/** Steps that the table of OCPP 1.6 §4.9 leaves empty. */
const impossible: Readonly<Record<string, readonly string[]>> = {
  Available: ['Finishing'],
  Preparing: ['Reserved', 'Unavailable'],
  Charging: ['Preparing', 'Reserved'],
  SuspendedEV: ['Preparing', 'Reserved'],
  SuspendedEVSE: ['Preparing', 'Reserved'],
  Finishing: ['Charging', 'SuspendedEV', 'SuspendedEVSE', 'Reserved'],
  Reserved: ['Charging', 'SuspendedEV', 'SuspendedEVSE', 'Finishing'],
  Unavailable: ['Finishing', 'Reserved'],
};

export const statusOrder = watch(
  {
    code: 'status-order',
    severity: 'info',
    clause: 'OCPP 1.6 §4.9',
    labels: ['C45', 'C46'],
    title: 'Reports a change of status that cannot happen',
    meaning:
      'The table of statuses in the text knows no such step, e.g. from Available to Finishing. Preparing to Finishing is legal (errata 3.20).',
    advice: 'Look whether a status in between is lost, or suppressed by MinimumStatusDuration.',
  },
  {
    begin: (): Map<number, { status: string; timestamp: string }> => new Map(),
    connected: (last) => last.clear(),
    received: {
      BootNotification: (last) => last.clear(),
      StatusNotification: (last, { request }, { say }) => {
        const { connectorId = 0, status = '', timestamp = '' } = request;
        if (connectorId === 0) return;
        const before = last.get(connectorId);
        // A status of the past, delivered late, is no step from the current one.
        if (before !== undefined && timestamp !== '' && timestamp < before.timestamp) return;
        if (before !== undefined && impossible[before.status]?.includes(status) === true) {
          say(`Connector ${connectorId} goes from ${before.status} to ${status}.`, '/status');
        }
        if (before === undefined && last.size >= 64) return;
        last.set(connectorId, { status: status.slice(0, 30), timestamp: timestamp.slice(0, 40) });
      },
    },
  },
);
