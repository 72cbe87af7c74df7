import { describe, expect, test } from 'vitest';
import { hrefOf, parseRoute } from '../../src/renderer/src/route';

describe('the address of a screen', () => {
  test('no address is the home screen', () => {
    expect(parseRoute('')).toEqual({ page: 'charge-points', id: null, tab: null, query: {} });
  });

  test('an unknown address is the home screen as well', () => {
    expect(parseRoute('#/nowhere/at/all').page).toBe('charge-points');
  });

  test.each(['CP1', 'WB/12', 'a b?c#d%', 'Säule 3'])('the identity %s survives the way', (id) => {
    const href = hrefOf('charge-point', { id, tab: 'settings' });
    expect(parseRoute(href)).toMatchObject({ page: 'charge-point', id, tab: 'settings' });
  });

  test('a filter travels in the query, its empty members do not', () => {
    const href = hrefOf('messages', { query: { cpId: 'WB/12', action: '' } });
    expect(parseRoute(href)).toMatchObject({ page: 'messages', query: { cpId: 'WB/12' } });
  });

  test('a stray percent sign is taken as it is', () => {
    expect(parseRoute('#/charge-point/50%').id).toBe('50%');
  });
});
