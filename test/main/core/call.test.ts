import type { MethodName } from '@shared/api';
import { methods } from '@shared/api';
import { describe, expect, test } from 'vitest';
import { createBench } from '../../support/core';

describe('the gate of the API', () => {
  test('refuses a name that is no method, also one that every object has', async () => {
    const { failure } = await createBench();
    for (const name of ['nothing.list', 'toString', '__proto__', '']) {
      expect((await failure(name, {})).code, name).toBe('unknown-method');
    }
  });

  test('every method names a member it does not know, and an input that is no object', async () => {
    const { failure } = await createBench();
    for (const name of Object.keys(methods) as MethodName[]) {
      const unknown = await failure(name, { surprise: 1 });
      expect(unknown.code, name).toBe('invalid-input');
      expect(unknown.details, name).toContainEqual({
        pointer: '/surprise',
        message: expect.stringMatching(/^is not known; /),
      });
      for (const input of [null, undefined, [], 'text', 1]) {
        expect((await failure(name, input)).code, name).toBe('invalid-input');
      }
    }
  });

  test('tells every fault with its pointer and what is accepted', async () => {
    const { failure } = await createBench();
    const { message, details } = await failure('message.list', {
      limit: 0,
      cpId: 5,
      sender: 'nobody',
      from: 'yesterday',
      'a/b': 1,
    });
    expect(details).toEqual(
      expect.arrayContaining([
        { pointer: '/limit', message: 'must be at least 1' },
        { pointer: '/cpId', message: 'must be string' },
        { pointer: '/sender', message: 'must be one of chargePoint, centralSystem' },
        { pointer: '/from', message: 'must be a date and time such as 2026-01-31T12:00:00Z' },
        { pointer: '/a~1b', message: expect.stringContaining('is not known') },
      ]),
    );
    expect(details).toHaveLength(5);
    expect(message).toContain('/limit must be at least 1');
  });

  test('says of a nullable member what it may be, once', async () => {
    const { failure } = await createBench();
    const { details } = await failure('tag.put', {
      idTag: 'A',
      status: 'Accepted',
      expiryDate: 'soon',
    });
    expect(details).toEqual([
      {
        pointer: '/expiryDate',
        message: 'must be a date and time such as 2026-01-31T12:00:00Z or null',
      },
    ]);
  });

  test('names what is missing', async () => {
    const { failure } = await createBench();
    expect((await failure('command.startTransaction', { cpId: 'CP1' })).details).toEqual([
      { pointer: '/connectorId', message: 'is missing' },
      { pointer: '/idTag', message: 'is missing' },
    ]);
  });

  test('coerces nothing, fills in defaults, and leaves the input as it was given', async () => {
    const { value, failure, sent } = await createBench();
    await value('chargePoint.put', { cpId: 'CP1' });
    const input = { cpId: 'CP1', action: 'Reset', payload: { type: 'Soft' } };
    await value('command.call', input);
    expect(sent[0]).toMatchObject({ validate: true, wait: true });
    expect(input).toEqual({ cpId: 'CP1', action: 'Reset', payload: { type: 'Soft' } });
    const fault = await failure('command.call', { ...input, wait: 'true' });
    expect(fault.details).toEqual([{ pointer: '/wait', message: 'must be boolean' }]);
  });

  test('answers a bug with an id that the log has, and none of its text', async () => {
    const { value, failure, logged } = await createBench({
      send: async () => {
        throw new Error('secret of the inside');
      },
    });
    await value('chargePoint.put', { cpId: 'CP1' });
    const error = await failure('command.softReset', { cpId: 'CP1' });
    expect(error.code).toBe('internal-error');
    expect(error.message).not.toContain('secret');
    const { errorId } = error.details as { errorId: string };
    expect(error.message).toContain(errorId);
    expect(logged.at(-1)).toMatchObject({
      level: 'error',
      fields: { errorId, method: 'command.softReset' },
    });
  });

  test('calls a fault of the database by its name', async () => {
    const { failure, storage } = await createBench();
    storage.sqlite.pragma('query_only = ON');
    const error = await failure('chargePoint.put', { cpId: 'CP1' });
    storage.sqlite.pragma('query_only = OFF');
    expect(error.code).toBe('storage-failure');
    expect(error.message).toMatch(/nothing was changed/);
  });
});
