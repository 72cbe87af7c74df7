import { expect, test } from 'vitest';
import { linkAmong, placeOfLink } from '../../../src/main/shell/deep-link';

test('a link leads to its screen in the console', () => {
  expect(placeOfLink('ocpp-central://charge-point/CP1')).toBe('#/charge-point/CP1');
  expect(placeOfLink('ocpp-central://charge-point/CP%201/settings')).toBe(
    '#/charge-point/CP%201/settings',
  );
  expect(placeOfLink('ocpp-central://transactions/7')).toBe('#/transactions/7');
  expect(placeOfLink('ocpp-central://settings')).toBe('#/settings');
});

test('a link that leads nowhere, or elsewhere, is none', () => {
  for (const link of [
    'https://charge-point/CP1',
    'ocpp-central://evil/CP1',
    'ocpp-central:charge-point',
    'ocpp-central://charge-point/%zz',
    `ocpp-central://charge-point/${'x'.repeat(1000)}`,
    'nonsense',
  ]) {
    expect(placeOfLink(link), link).toBeUndefined();
  }
});

test('whatever an identity holds stays a part of the path', () => {
  expect(placeOfLink('ocpp-central://charge-point/a%2Fb%3Fc%23d')).toBe(
    '#/charge-point/a%2Fb%3Fc%23d',
  );
});

test('the link is found wherever the system put it among the arguments', () => {
  const link = 'ocpp-central://charge-point/CP1';
  expect(linkAmong(['app', '--flag', link, '--other'])).toBe(link);
  expect(linkAmong(['app', '--flag'])).toBeUndefined();
});
