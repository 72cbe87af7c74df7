import { expect, test } from 'vitest';
import { createBench } from '../../../support/core';

test('D19: a tag is the same in upper and lower case, and keeps its first spelling', async () => {
  const { value, clock, event } = await createBench();
  const created = await value('tag.put', { idTag: 'AbC', status: 'Accepted', note: 'first' });
  expect(created).toEqual({
    idTag: 'AbC',
    status: 'Accepted',
    expiryDate: null,
    parentIdTag: null,
    allowConcurrent: false,
    note: 'first',
    createdAt: '2026-01-31T12:00:00.000Z',
    changedAt: '2026-01-31T12:00:00.000Z',
  });
  clock.now += 1000;
  const replaced = await value('tag.put', {
    idTag: 'aBc',
    status: 'Blocked',
    expiryDate: '2026-02-01T01:00:00+01:00',
    parentIdTag: 'GROUP',
    allowConcurrent: true,
  });
  expect(replaced).toMatchObject({
    idTag: 'AbC',
    status: 'Blocked',
    expiryDate: '2026-02-01T00:00:00.000Z',
    parentIdTag: 'GROUP',
    allowConcurrent: true,
    note: '',
    createdAt: created.createdAt,
    changedAt: '2026-01-31T12:00:01.000Z',
  });
  expect(await value('tag.get', { idTag: 'ABC' })).toEqual(replaced);
  expect((await event('tag.changed')).data).toEqual(created);
});

test('tags are listed alphabetically, paged, and filtered', async () => {
  const { value } = await createBench();
  for (const idTag of ['b', 'A', 'c', 'D%']) {
    await value('tag.put', {
      idTag,
      status: idTag === 'c' ? 'Blocked' : 'Accepted',
      parentIdTag: idTag === 'b' ? 'Group' : null,
    });
  }
  const first = await value('tag.list', { limit: 3 });
  const second = await value('tag.list', { limit: 3, cursor: first.next ?? '' });
  expect([...first.items, ...second.items].map(({ idTag }) => idTag)).toEqual([
    'A',
    'b',
    'c',
    'D%',
  ]);
  const found = async (input: object) =>
    (await value('tag.list', input)).items.map(({ idTag }) => idTag);
  expect(await found({ status: 'Blocked' })).toEqual(['c']);
  expect(await found({ parentIdTag: 'gROUP' })).toEqual(['b']);
  expect(await found({ search: '%' })).toEqual(['D%']);
});

test('a deleted tag is gone; an unknown one is named', async () => {
  const { value, failure, event } = await createBench();
  await value('tag.put', { idTag: 'A', status: 'Accepted' });
  await value('tag.delete', { idTag: 'a' });
  expect((await event('tag.deleted')).data).toEqual({ idTag: 'A' });
  for (const name of ['tag.get', 'tag.delete']) {
    const error = await failure(name, { idTag: 'A' });
    expect(error.code).toBe('unknown-tag');
    expect(error.message).toContain('"A"');
  }
});
