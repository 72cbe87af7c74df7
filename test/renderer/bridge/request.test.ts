import { type MethodName, methods } from '@shared/api';
import type { MethodDefinition } from '@shared/api/method';
import { describe, expect, test } from 'vitest';
import { requestOf } from '../../../src/renderer/src/bridge/request';

const names = Object.keys(methods) as MethodName[];

/** A text that has to be escaped in a URL, so that a missing escape shows. */
const AWKWARD = 'a/b c?%';

const pathMembers = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, member]) => member ?? '');

describe('the HTTP request of a call', () => {
  test.each(names)('%s goes where the contract says', (name) => {
    const method: MethodDefinition = methods[name];
    const [verb, template = ''] = method.http.split(' ');
    const members = Object.keys(method.input.properties);
    const inPath = pathMembers(template);
    const input = Object.fromEntries(members.map((member) => [member, AWKWARD]));

    const request = requestOf(name, input);

    const url = new URL(request.url, 'http://core');
    const path = template.replace(/\{\w+\}/g, encodeURIComponent(AWKWARD));
    expect(request.verb).toBe(verb);
    expect(url.pathname).toBe(path);
    const rest = members.filter((member) => !inPath.includes(member));
    const body: unknown = request.body === undefined ? undefined : JSON.parse(request.body);
    const inQuery = [...url.searchParams.keys()];
    if (method.bodyMember !== undefined) {
      expect(body).toBe(AWKWARD);
      expect(inQuery).toEqual(rest.filter((member) => member !== method.bodyMember));
    } else if (verb === 'GET' || verb === 'DELETE') {
      expect(body).toBeUndefined();
      expect(inQuery).toEqual(rest);
    } else {
      expect(Object.keys(body as object)).toEqual(rest);
      expect(inQuery).toEqual([]);
    }
  });

  test('a payload is the whole body, and switches beside it travel in the query', () => {
    const request = requestOf('command.call', {
      cpId: 'CP1',
      action: 'Reset',
      payload: { type: 'Soft' },
      validate: false,
    });
    expect(request).toEqual({
      verb: 'POST',
      url: '/charge-point/CP1/call/Reset?validate=false',
      body: '{"type":"Soft"}',
    });
  });

  test('members that are undefined are left out', () => {
    expect(requestOf('tag.list', { search: undefined, limit: 20 }).url).toBe('/id-tag?limit=20');
  });

  test('a missing member of the path is named', () => {
    expect(() => requestOf('chargePoint.get', {})).toThrow('chargePoint.get needs "cpId"');
  });
});
