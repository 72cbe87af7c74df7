import { defaultSettings, type SettingName } from '@shared/settings';
import { describe, expect, test } from 'vitest';

import {
  problemOf,
  type SettingField,
  settingFields,
  settingSections,
} from '../../../../src/renderer/src/features/settings/setting-fields';
import { textsOf } from '../../../../src/renderer/src/i18n';

const english = textsOf('en');

const fieldOf = (name: SettingName): SettingField => {
  const field = settingFields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`no field for ${name}`);
  return field;
};

describe('the settings form follows from the schema', () => {
  test.each(Object.keys(defaultSettings) as SettingName[])(
    '%s has a place, a name, help, and a default that is accepted',
    (name) => {
      const field = fieldOf(name);
      const places = settingSections.filter(({ fields }) => fields.includes(field));
      expect(places).toHaveLength(1);
      expect(field.title).not.toBe(name);
      expect(field.help).not.toBe('');
      expect(problemOf(field, field.default, english)).toBeNull();
    },
  );

  test('a number outside its limits, with a fraction or missing is refused with the limits', () => {
    const field = fieldOf('pingIntervalSeconds');
    for (const value of [-1, 86_401, 1.5, null, '30'])
      expect(problemOf(field, value, english)).toContain('0 to 86,400');
    expect(problemOf(field, 0, english)).toBeNull();
  });

  test('a text has to match its pattern', () => {
    expect(problemOf(fieldOf('pathPrefix'), 'ocpp', english)).toContain('begins with "/"');
    expect(problemOf(fieldOf('pathPrefix'), '/a b', english)).not.toBeNull();
    expect(problemOf(fieldOf('host'), '', english)).not.toBeNull();
  });
});
