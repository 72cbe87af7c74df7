import { findRunning } from './picture';
import { watch } from './watch';

interface Register {
  wh: number;
  timestamp: string;
  readonly transactionId: number;
}

export const registerRestarts = watch(
  {
    code: 'register-restarts',
    severity: 'warning',
    clause: 'errata 3.78',
    labels: ['C11', 'D21'],
    title: 'Its energy register is lower at a start than at the stop before',
    meaning:
      'A register counts on over transactions. It was reset, or counts each transaction on its own.',
    advice: 'Compare energies, not registers; look for a setting of the meter.',
  },
  {
    begin: (): Map<number, Register> => new Map(),
    received: {
      StartTransaction: (registers, { request, response }, { say }) => {
        const { connectorId = 0, meterStart, timestamp = '' } = request;
        const { transactionId } = response;
        const before = registers.get(connectorId);
        if (meterStart === undefined || before?.transactionId === transactionId) return;
        // A start of the past, delivered late, tells nothing of the register now.
        if (before !== undefined && timestamp < before.timestamp) return;
        if (before !== undefined && meterStart < before.wh) {
          say(
            `meterStart is ${meterStart} Wh; the register of connector ${connectorId} stood at ${before.wh} Wh.`,
            '/meterStart',
          );
        }
        if (before === undefined && registers.size >= 64) return;
        registers.set(connectorId, { wh: meterStart, timestamp, transactionId });
      },
      StopTransaction: (registers, { request }, { picture }) => {
        const { meterStop, transactionId, timestamp = '' } = request;
        const running = findRunning(picture, transactionId);
        const register = registers.get(running?.connectorId ?? -1);
        if (register === undefined || meterStop === undefined) return;
        if (register.transactionId !== transactionId) return;
        register.wh = meterStop;
        register.timestamp = timestamp;
      },
    },
  },
);
