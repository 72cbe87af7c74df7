import { expect, test } from 'vitest';
import { readSubprotocols } from '../../../../src/main/core/ocpp/subprotocol';

test.each([
  ['ocpp1.6', { kind: 'exact', answer: 'ocpp1.6' }],
  ['ocpp2.0.1, ocpp1.6, ocpp1.5', { kind: 'exact', answer: 'ocpp1.6' }],
  ['OCPP1.6, ocpp1.6', { kind: 'exact', answer: 'ocpp1.6' }],
  ['ocpp2.0.1,OCPP1.6J', { kind: 'spelling', answer: 'OCPP1.6J' }],
  ['ocpp-1.6-json', { kind: 'spelling', answer: 'ocpp-1.6-json' }],
  ['ocpp1.5', { kind: 'wrong' }],
  ['ocpp1.60', { kind: 'wrong' }],
  ['ocpp2.0.1, ocpp2.1', { kind: 'wrong' }],
  ['mqtt', { kind: 'wrong' }],
  [' , ', { kind: 'none' }],
  ['', { kind: 'none' }],
  [undefined, { kind: 'none' }],
])('B5 C33: the offer "%s" is read', (header, choice) => {
  expect(readSubprotocols(header).choice).toEqual(choice);
});
