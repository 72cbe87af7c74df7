import { describe, expect, test } from 'vitest';
import {
  emptyForm,
  formOf,
  inputOf,
  newMember,
  problemsOf,
} from '../../../../src/renderer/src/features/sites/site-form';
import { textsOf } from '../../../../src/renderer/src/i18n/texts';

const { t } = textsOf('en');

describe('the form of a site', () => {
  test('is stored as it was typed; a limit in W is typed in kW, with a comma too', () => {
    const form = {
      ...emptyForm,
      name: ' Yard ',
      unit: 'W' as const,
      limit: '43,5',
      members: [newMember('CP1')],
    };
    expect(problemsOf(form, t)).toEqual({});
    expect(inputOf(form)).toEqual({
      name: 'Yard',
      unit: 'W',
      limit: 43_500,
      strategy: 'equal',
      minimumAmps: 6,
      turnMinutes: 15,
      volts: 230,
      members: [{ chargePointId: 'CP1', maxAmps: 32, phases: 3 }],
    });
  });

  test('comes back as it was', () => {
    const input = { ...inputOf({ ...emptyForm, name: 'Yard', members: [newMember('CP1')] }) };
    const at = '2026-01-31T12:00:00.000Z';
    const site = { ...input, siteId: 1, enabled: false, createdAt: at, changedAt: at };
    expect(inputOf(formOf(site as Parameters<typeof formOf>[0]))).toEqual(input);
  });

  test('says what is accepted', () => {
    const wrong = {
      ...emptyForm,
      limit: 'much',
      minimum: '-1',
      turn: '0',
      volts: '12',
      members: [{ ...newMember('CP1'), maxAmps: '' }],
    };
    expect(Object.keys(problemsOf(wrong, t)).sort()).toEqual([
      'limit',
      'maxAmps',
      'minimum',
      'name',
      'turn',
      'volts',
    ]);
  });
});
