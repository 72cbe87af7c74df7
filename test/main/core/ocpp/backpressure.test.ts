import { expect, test } from 'vitest';
import { createBackpressure } from '../../../../src/main/core/ocpp/backpressure';

const start = (most: number) => {
  const done: (number | string)[] = [];
  const pressure = createBackpressure<number>({
    most,
    deliver: (item) => done.push(item),
    pause: () => done.push('pause'),
    resume: () => done.push('resume'),
  });
  const take = (...items: number[]) => {
    for (const item of items) pressure.take(item);
  };
  return { done, take, pressure };
};

test('what is dealt with one by one passes at once and never stops the source', () => {
  const { done, take, pressure } = start(1);
  for (const item of [1, 2, 3]) {
    take(item);
    pressure.settled();
  }
  expect(done).toEqual([1, 2, 3]);
});

test('beyond the limit the source is stopped, and the rest follows in order as room appears', () => {
  const { done, take, pressure } = start(2);
  take(1, 2, 3, 4);
  expect(done).toEqual([1, 2, 'pause']);
  pressure.settled();
  expect(done).toEqual([1, 2, 'pause', 3]);
  // Still something kept: what comes now stands behind it.
  take(5);
  pressure.settled();
  pressure.settled();
  expect(done).toEqual([1, 2, 'pause', 3, 4, 'resume', 5]);
  pressure.settled();
  pressure.settled();
  take(6);
  expect(done.at(-1)).toBe(6);
});

test('nothing that was received is lost at the end of the source', () => {
  const { done, take, pressure } = start(1);
  take(1, 2, 3);
  pressure.end();
  expect(done).toEqual([1, 'pause', 2, 3]);
});
