import { describe, expect, test } from 'vitest';
import { createTraffic } from '../../../src/main/core/traffic';

const second = 1000;

describe('the traffic of a charge point', () => {
  test('counts frames in spans of ten seconds, the running one last', () => {
    const traffic = createTraffic();
    traffic.count(5 * second);
    traffic.count(12 * second);
    traffic.count(19 * second);
    expect(traffic.recent(25 * second)?.slice(-4)).toEqual([0, 1, 2, 0]);
  });

  test('forgets what is older than five minutes, also after a silence', () => {
    const traffic = createTraffic();
    traffic.count(0);
    expect(traffic.recent(290 * second)?.[0]).toBe(1);
    expect(traffic.recent(300 * second)).toBeNull();
    traffic.count(1000 * second);
    expect(traffic.recent(1000 * second)).toEqual([...Array(29).fill(0), 1]);
  });

  test('has nothing to tell of a charge point that never spoke', () => {
    expect(createTraffic().recent(0)).toBeNull();
  });
});
