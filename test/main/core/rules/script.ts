import { vi } from 'vitest';
import type { Bench } from '../../../support/bench';
import type { ChargePoint } from '../../../support/charge-point';
import { until } from '../../../support/until';

/**
 * One step of a story on the wire:
 * - `[2,"1","Heartbeat",{}]` is sent by the charge point and answered; `$tx` is the last transaction.
 * - `> Reset {"type":"Soft"} < {"status":"Accepted"}` is a command and what answers it; `< !Code` is
 *   a CALLERROR, `< -` drops the connection. Text after a second `<` is sent before the answer.
 * - `wait 60` lets so many seconds pass; `reconnect` closes the socket and opens one, `reconnect -`
 *   without a subprotocol.
 */
export type Step = string;

const command = /^> (\w+) (\{.*?\}) < (.*?)(?: < (\[.*\]))?$/;

/** Plays the steps as a new charge point; returns the codes of what was found about it. */
export const play = async (
  bench: Bench,
  cpId: string,
  steps: readonly Step[],
): Promise<string[]> => {
  let station: ChargePoint = await bench.connect(cpId);
  let transactionId = 0;

  const say = async (text: string): Promise<void> => {
    const reply = JSON.parse(await station.ask(text.replaceAll('$tx', String(transactionId))));
    if (text.includes('"StartTransaction"')) transactionId = reply[2].transactionId;
  };

  const tell = async (parts: RegExpExecArray): Promise<void> => {
    const [, action = '', payload = '{}', answer = '', before] = parts;
    const ended = bench.call('command.call', {
      cpId,
      action,
      payload: JSON.parse(payload),
      validate: false,
    });
    ended.catch(() => undefined);
    const call = await station.nextFrame(([type, , name]) => type === 2 && name === action);
    const [, id] = JSON.parse(call);
    if (before !== undefined) await say(before);
    if (answer === '-') {
      station.terminate();
      await ended.catch(() => undefined);
      return;
    }
    station.send(
      answer.startsWith('!')
        ? `[4,"${id}","${answer.slice(1)}","",{}]`
        : `[3,"${id}",${answer.replaceAll('$tx', String(transactionId))}]`,
    );
    await ended.catch(() => undefined);
  };

  for (const step of steps) {
    const parts = command.exec(step);
    if (step.startsWith('wait ')) vi.setSystemTime(Date.now() + Number(step.slice(5)) * 1000);
    else if (step.startsWith('reconnect')) {
      await station.close();
      await until(async () => !(await bench.call('chargePoint.get', { cpId })).connected);
      station = await bench.connect(cpId, step.endsWith('-') ? { protocols: [] } : {});
    } else if (parts !== null) await tell(parts);
    else await say(step);
  }
  // What is noticed about a connection is written beside the messages.
  await bench.call('setting.put', {});
  return bench.findingCodes(cpId);
};
