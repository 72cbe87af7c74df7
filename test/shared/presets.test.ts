import { ChargePointSettings } from '@shared/model/charge-point';
import { incomingActions } from '@shared/ocpp/actions';
import { presetOf, presets } from '@shared/presets';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';

const settings = new Ajv().compile({ ...ChargePointSettings, required: [] });

test('every preset sets what a charge point has, and cites where that was reported', () => {
  expect(presets).toHaveLength(14);
  for (const preset of presets) {
    expect(settings(preset.settings), preset.name).toBe(true);
    expect(new URL(preset.source.url).protocol).toBe('https:');
    expect(preset.source.title).not.toBe('');
    for (const action of preset.settings.responseDelayActions ?? []) {
      expect(incomingActions).toContain(action);
    }
  }
});

test('B21 C39 the preset of Free2move delays the answer to StartTransaction by a second', () => {
  expect(presets.find(({ name }) => name === 'Free2move')?.settings).toEqual({
    responseDelayMs: 1000,
    responseDelayActions: ['StartTransaction'],
  });
});

test('a vendor is recognised by what it calls itself', () => {
  expect(presetOf(' KEBA AG ')?.name).toBe('KEBA');
  expect(presetOf('Unheard of')).toBeUndefined();
  expect(presetOf(null)).toBeUndefined();
});
