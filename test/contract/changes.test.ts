import { methods } from '@shared/api';
import type { MethodDefinition } from '@shared/api/method';
import { defaultSettings } from '@shared/settings';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { createCheckInput } from '../../src/main/core/check-input';

const changes = Object.entries<MethodDefinition>(methods).filter(([, { description }]) =>
  description?.includes('Members that are left out keep their value'),
);

test('a member that is left out of a change is not filled in with its default', () => {
  expect(changes.map(([name]) => name)).toEqual(
    expect.arrayContaining(['chargePoint.put', 'setting.put']),
  );
  for (const [name, { input }] of changes) {
    const members = Object.entries(input.properties);
    expect(
      members.filter(([, schema]) => 'default' in schema),
      name,
    ).toEqual([]);
  }
  expect(createCheckInput()('setting.put', { strict: true })).toEqual({ strict: true });
});

test('a change of every setting, and of none, is accepted', () => {
  expect(createCheckInput()('setting.put', defaultSettings)).toEqual(defaultSettings);
  expect(Value.Check(methods['setting.put'].input, {})).toBe(true);
  expect(Value.Check(methods['setting.put'].input, { ocppPort: 'text' })).toBe(false);
});
