import { describe, expect, onTestFinished, test } from 'vitest';
import type { Reply } from '../../../../src/main/core/simulator/link';
import { createOutbox, type TransactionAction } from '../../../../src/main/core/simulator/outbox';
import { createTimers } from '../../../../src/main/core/simulator/timers';
import { until } from '../../../support/until';

const answered: Reply = { kind: 'result', payload: {} };
const refused: Reply = { kind: 'error', code: 'InternalError', description: '' };

/** An outbox whose replies are given one after the other; afterwards every message is answered. */
const outboxWith = (replies: Reply[], attempts = 3) => {
  const sent: { action: TransactionAction; payload: object; at: number }[] = [];
  const state = { ready: true };
  const timers = createTimers(1000);
  onTestFinished(() => timers.cancelAll());
  const outbox = createOutbox({
    timers,
    ready: () => state.ready,
    send: async (action, payload) => {
      sent.push({ action, payload, at: performance.now() });
      return replies.shift() ?? answered;
    },
    attempts: () => attempts,
    retrySeconds: () => 20,
    changed: () => undefined,
  });
  const add = (action: TransactionAction, payload: object = {}) =>
    outbox.add({ action, payload: () => payload });
  return { outbox, sent, state, add };
};

describe('messages about transactions', () => {
  test('D18 wait longer after each failure: the interval times the attempts before', async () => {
    const { outbox, sent, add } = outboxWith([refused, { kind: 'timeout' }]);
    add('StartTransaction');
    add('StopTransaction');
    await outbox.emptied(5000);
    expect(sent.map(({ action }) => action)).toEqual([
      'StartTransaction',
      'StartTransaction',
      'StartTransaction',
      'StopTransaction',
    ]);
    const [first = 0, second = 0, third = 0] = sent.map(({ at }) => at);
    expect(second - first).toBeGreaterThan(18);
    expect(third - second).toBeGreaterThan(38);
  });

  test('are given up after TransactionMessageAttempts, and the next has its turn', async () => {
    const { outbox, sent, add } = outboxWith([refused, refused], 2);
    add('MeterValues', { n: 1 });
    add('MeterValues', { n: 2 });
    await outbox.emptied(5000);
    expect(sent.map(({ payload }) => payload)).toEqual([{ n: 1 }, { n: 1 }, { n: 2 }]);
  });

  test('a lost connection is no failure: the message waits, and goes first afterwards', async () => {
    const { outbox, sent, state, add } = outboxWith([{ kind: 'lost' }]);
    add('StartTransaction');
    state.ready = false;
    add('StopTransaction');
    await until(() => sent.length === 1);
    expect(outbox.size()).toBe(2);
    state.ready = true;
    outbox.resume();
    await outbox.emptied(5000);
    expect(sent.map(({ action }) => action)).toEqual([
      'StartTransaction',
      'StartTransaction',
      'StopTransaction',
    ]);
  });

  test('what an answer leads to goes behind what waits, and nothing is sent twice', async () => {
    const { outbox, sent, add } = outboxWith([]);
    outbox.add({
      action: 'StartTransaction',
      payload: () => ({}),
      answered: () => add('StopTransaction'),
    });
    add('MeterValues');
    await outbox.emptied(5000);
    expect(sent.map(({ action }) => action)).toEqual([
      'StartTransaction',
      'MeterValues',
      'StopTransaction',
    ]);
  });
});
