import { expect, test } from 'vitest';
import { createAnswerCache } from '../../../../src/main/core/ocpp/answer-cache';

test('C6 the same CALL finds its answer, and another one with the id is told apart', () => {
  const cache = createAnswerCache();
  cache.keep('1', '[2,"1","A",{}]', '[3,"1",{}]');
  expect(cache.find('1', '[2,"1","A",{}]')).toEqual({ replyText: '[3,"1",{}]', same: true });
  expect(cache.find('1', '[2,"1","B",{}]')).toEqual({ replyText: '[3,"1",{}]', same: false });
  expect(cache.find('2', '[2,"1","A",{}]')).toBeUndefined();
});

test('B19 long CALLs are compared whole', () => {
  const cache = createAnswerCache();
  const long = 'x'.repeat(5000);
  cache.keep('1', `${long}a`, 'reply');
  expect(cache.find('1', `${long}a`)?.same).toBe(true);
  expect(cache.find('1', `${long}b`)?.same).toBe(false);
});

test('the last answers are kept, the oldest go', () => {
  const cache = createAnswerCache();
  for (const id of ['1', '2', '3', '4', '5']) cache.keep(id, `call ${id}`, `reply ${id}`);
  expect(cache.find('1', 'call 1')).toBeUndefined();
  for (const id of ['2', '3', '4', '5']) {
    expect(cache.find(id, `call ${id}`)?.replyText).toBe(`reply ${id}`);
  }
});

test('an id that is used again holds the newer answer', () => {
  const cache = createAnswerCache();
  cache.keep('1', 'call', 'old');
  cache.keep('1', 'other call', 'new');
  expect(cache.find('1', 'other call')).toEqual({ replyText: 'new', same: true });
  expect(cache.find('1', 'call')?.same).toBe(false);
});
