import { describe, expect, test } from 'vitest';
import { createCallQueue, type QueuedCall } from '../../../../src/main/core/ocpp/call-queue';

const createJournal = () => {
  const journal: string[] = [];
  const call = (messageId: string): QueuedCall => ({
    messageId,
    start: () => journal.push(`start ${messageId}`),
    lost: (reason, started) => journal.push(`lost ${messageId} ${reason} ${started}`),
  });
  return { journal, call };
};

describe('the queue of CALLs to a charge point', () => {
  test('D1 starts one at a time, in order', () => {
    const { journal, call } = createJournal();
    const queue = createCallQueue();
    for (const id of ['a', 'b', 'c']) queue.add(call(id));
    expect(journal).toEqual(['start a']);
    expect(queue.current()?.messageId).toBe('a');
    queue.finish('a');
    expect(journal).toEqual(['start a', 'start b']);
    queue.finish('b');
    queue.finish('c');
    expect(journal).toEqual(['start a', 'start b', 'start c']);
    expect(queue.current()).toBeUndefined();
  });

  test('starts at once again after it was empty', () => {
    const { journal, call } = createJournal();
    const queue = createCallQueue();
    queue.add(call('a'));
    queue.finish('a');
    queue.add(call('b'));
    expect(journal).toEqual(['start a', 'start b']);
  });

  test('C40 the late end of an older CALL does not free the place of the current one', () => {
    const { journal, call } = createJournal();
    const queue = createCallQueue();
    for (const id of ['a', 'b', 'c']) queue.add(call(id));
    queue.finish('a');
    queue.finish('a');
    queue.finish('unknown');
    expect(journal).toEqual(['start a', 'start b']);
  });

  test('B1 at the end of the socket says what may have reached the charge point and what cannot', () => {
    const { journal, call } = createJournal();
    const queue = createCallQueue();
    for (const id of ['a', 'b']) queue.add(call(id));
    queue.close('connection-replaced');
    queue.close('connection-lost');
    expect(journal).toEqual([
      'start a',
      'lost a connection-replaced true',
      'lost b connection-replaced false',
    ]);
    expect(queue.current()).toBeUndefined();
  });

  test('takes nothing after the end of the socket', () => {
    const { journal, call } = createJournal();
    const queue = createCallQueue();
    queue.close('connection-lost');
    queue.add(call('a'));
    queue.finish('a');
    expect(journal).toEqual(['lost a connection-lost false']);
  });
});
