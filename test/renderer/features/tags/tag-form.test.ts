import type { Tag } from '@shared/model/tag';
import { describe, expect, test } from 'vitest';
import {
  answerOf,
  emptyForm,
  formOf,
  problemsOf,
  putOf,
} from '../../../../src/renderer/src/features/tags/tag-form';
import { textsOf } from '../../../../src/renderer/src/i18n';

const { t } = textsOf('en');

const tag: Tag = {
  idTag: 'TAG1',
  status: 'Accepted',
  expiryDate: '2026-06-30T21:59:59.123Z',
  parentIdTag: 'FLEET',
  allowConcurrent: true,
  note: 'Van',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
};

describe('the form of a tag', () => {
  test('stores what it was opened with, to the millisecond of the expiry', () => {
    expect(putOf(formOf(tag), tag)).toEqual({
      idTag: 'TAG1',
      status: 'Accepted',
      expiryDate: tag.expiryDate,
      parentIdTag: 'FLEET',
      allowConcurrent: true,
      note: 'Van',
    });
  });

  test('empty fields are stored as nothing', () => {
    expect(putOf({ ...emptyForm, idTag: ' A1 ' }, null)).toEqual({
      idTag: 'A1',
      status: 'Accepted',
      expiryDate: null,
      parentIdTag: null,
      allowConcurrent: false,
      note: '',
    });
  });

  test('refuses a tag without a name and one that is its own parent, whatever the case (C27)', () => {
    expect(problemsOf(emptyForm, t)).toHaveProperty('idTag');
    expect(problemsOf({ ...emptyForm, idTag: 'fleet', parentIdTag: 'FLEET' }, t)).toEqual({
      parentIdTag: 'A tag cannot be its own parent.',
    });
    expect(problemsOf({ ...emptyForm, idTag: 'A' }, t)).toEqual({});
  });

  test('blocked, expired and accepted are three different answers (D20)', () => {
    const after = Date.parse('2026-07-01T00:00:00Z');
    expect(answerOf(tag, after - 86_400_000)).toBe('Accepted');
    expect(answerOf(tag, after)).toBe('Expired');
    expect(answerOf({ ...tag, status: 'Blocked' }, after)).toBe('Blocked');
    expect(answerOf({ ...tag, expiryDate: null }, after)).toBe('Accepted');
  });
});
