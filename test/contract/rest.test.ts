import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type MethodName, methods } from '@shared/api';
import { errorStatus } from '@shared/result';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleOf } from '../../src/main/core/http/openapi-example';
import { rawRequest, startHttp, type TestHttp } from '../main/core/http/support';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: object;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    content: { 'application/json': { schema: { properties?: object }; example: unknown } };
  };
  readonly responses: Record<
    string,
    { content: Record<string, { schema: object; example?: unknown }> }
  >;
}
interface Document {
  readonly openapi: string;
  readonly info: { title: string; version: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, object> };
}

let http: TestHttp;
let document: Document;

beforeAll(async () => {
  http = await startHttp();
  document = (await (await fetch(`${http.base}/v3/api-docs`)).json()) as Document;
});
afterAll(() => http.server.close());

const all = Object.entries(methods).map(([name, method]) => {
  const [verb = '', path = ''] = method.http.split(' ');
  return { name: name as MethodName, method, verb, path };
});

/** Everything a path, a query or a body needs, taken from the description alone. */
const described = (operation: Operation) => {
  const members: Record<string, unknown> = {};
  for (const { name, schema } of operation.parameters ?? [])
    members[name] = exampleOf(schema, name);
  return members;
};

describe('every method of the contract', () => {
  test('no two share verb and path', () => {
    const places = all.map(({ verb, path }) => `${verb} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test.each(all)(
    '$name is reached by $verb $path as described',
    async ({ name, method, verb, path }) => {
      const operation = document.paths[path]?.[verb.toLowerCase()];
      if (operation === undefined) throw new Error(`${verb} ${path} is not described`);
      const members = described(operation);
      const url = path.replace(/\{(\w+)\}/g, (_, member: string) =>
        encodeURIComponent(String(members[member])),
      );
      const query = new URLSearchParams(
        (operation.parameters ?? [])
          .filter(({ in: place, required }) => place === 'query' && required === true)
          .map((parameter) => [parameter.name, String(members[parameter.name])]),
      );
      const body = operation.requestBody?.content['application/json'].example;
      const answer = await rawRequest(http.port, `${url}?${query}`, {
        method: verb,
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      expect(answer.status, answer.body).toBe(200);
      const called = http.system.calls.at(-1);
      expect(called?.name).toBe(name);
      for (const [, member = ''] of path.matchAll(/\{(\w+)\}/g)) {
        expect(called?.input[member]).toEqual(members[member]);
      }
      expect(Value.Check(method.input, called?.input)).toBe(true);
    },
  );

  test.each(all)(
    '$name is described with every member, its answer and its errors',
    ({ name, method, verb, path }) => {
      const operation = document.paths[path]?.[verb.toLowerCase()];
      expect(operation).toMatchObject({
        operationId: name,
        summary: method.summary,
        tags: [method.tag],
      });
      const inBody =
        method.bodyMember === undefined
          ? Object.keys(operation?.requestBody?.content['application/json'].schema.properties ?? {})
          : [method.bodyMember];
      const members = [
        ...(operation?.parameters ?? []).map((parameter) => parameter.name),
        ...inBody,
      ];
      expect(members.toSorted()).toEqual(Object.keys(method.input.properties).toSorted());
      const success = operation?.responses['200']?.content['application/json'];
      expect(Value.Check(method.output, success?.example), JSON.stringify(success?.example)).toBe(
        true,
      );
      for (const code of [...(method.errors ?? []), 'invalid-input', 'unauthorized'] as const) {
        const status = String(errorStatus[code]);
        expect(operation?.responses[status]?.content, `${code} ${status}`).toHaveProperty([
          'application/problem+json',
        ]);
      }
    },
  );
});

describe('the OpenAPI document', () => {
  const references = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(references);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, member]) =>
      name === '$ref' && typeof member === 'string' ? [member] : references(member),
    );
  };

  test('carries its version and that of the product', () => {
    expect(document.openapi).toMatch(/^3\.\d+\.\d+$/);
    expect(document.info).toMatchObject({ title: 'OCPP Central', version: '9.8.7' });
  });

  test('every reference leads to a schema', () => {
    const found = new Set(references(document));
    expect(found.size).toBeGreaterThan(10);
    for (const reference of found) {
      expect(document.components.schemas).toHaveProperty([
        reference.replace('#/components/schemas/', ''),
      ]);
    }
  });

  test('operation ids are unique, and path parameters are exactly those of the path', () => {
    const ids = new Set<string>();
    for (const [path, item] of Object.entries(document.paths)) {
      expect(path).toMatch(/^\//);
      for (const [verb, operation] of Object.entries(item)) {
        expect(['get', 'put', 'post', 'delete', 'patch']).toContain(verb);
        expect(ids.has(operation.operationId), operation.operationId).toBe(false);
        ids.add(operation.operationId);
        const declared = (operation.parameters ?? []).filter(
          (parameter) => parameter.in === 'path',
        );
        expect(declared.every(({ required }) => required === true)).toBe(true);
        expect(declared.map(({ name }) => name).toSorted()).toEqual(
          [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted(),
        );
        for (const status of Object.keys(operation.responses))
          expect(status).toMatch(/^[1-5]\d\d$/);
      }
    }
    // Beside the methods: events, frames, meter values, four files of messages, a trace as a file,
    // transactions, two reports as CSV and one for paper, a backup out and in, files in and out.
    expect(ids.size).toBe(all.length + 16);
  });

  test('the endpoints of the replaced system are there, same paths and verbs', () => {
    const replaced = [
      'get /charge-point',
      'post /charge-point/{cpId}/hard-reset',
      'post /charge-point/{cpId}/soft-reset',
      'post /charge-point/{cpId}/connector-unlock',
      'post /charge-point/{cpId}/status-notification',
      'post /charge-point/{cpId}/boot-notification',
      'post /charge-point/{cpId}/heartbeat',
      'post /charge-point/{cpId}/meter-values',
      'post /charge-point/{cpId}/change-configurations',
      'get /charge-transaction',
      'get /charge-transaction/{}',
      'post /charge-transaction/start',
      'post /charge-transaction/stop/{}',
    ];
    const served = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((verb) => `${verb} ${path.replace(/\{(?!cpId)\w+\}/g, '{}')}`),
    );
    expect(served).toEqual(expect.arrayContaining(replaced));
  });

  test('a server with a token says that it wants one, except for health', async () => {
    const guarded = await startHttp({ token: 'long-enough-token' });
    const described = await (await fetch(`${guarded.base}/v3/api-docs`)).json();
    expect(described).toMatchObject({
      security: [{ token: [] }],
      paths: { '/health': { get: { security: [] } } },
    });
    await guarded.server.close();
  });
});

describe('the guides', () => {
  const guides = ['rest', 'certificates', 'data-transfer'].map((name) =>
    readFileSync(resolve(import.meta.dirname, `../../docs/${name}.md`), 'utf8'),
  );
  const examples = [
    ...guides
      .join('\n')
      .replaceAll('\\\n', ' ')
      .matchAll(/^curl (.*\$CENTRAL.*)$/gm),
  ].map(([, line = '']) => ({
    line,
    verb: /-X (\w+)/.exec(line)?.[1] ?? 'GET',
    place: /\$CENTRAL([^\s"]+)/.exec(line)?.[1] ?? '',
    body: /-d '([^']+)'/.exec(line)?.[1],
  }));

  test('have examples', () => expect(examples.length).toBeGreaterThan(40));

  test.each(examples.filter(({ place }) => !place.startsWith('/event')))(
    'curl $line',
    async ({ verb, place, body }) => {
      const { status, body: answer } = await rawRequest(http.port, place, {
        method: verb,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body }),
      });
      expect(status, answer).toBe(200);
    },
  );
});
