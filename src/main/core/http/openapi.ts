import { CommandResult } from '@shared/api/command';
import type { MethodDefinition } from '@shared/api/method';
import { Health, ServerStatus } from '@shared/api/server';
import { ConnectionAttempt } from '@shared/model/attempt';
import { ChargePoint, ConfigurationKey, Connector, StatusChange } from '@shared/model/charge-point';
import { Command } from '@shared/model/command';
import { Exchange, ExchangeDetail, Finding, Frame } from '@shared/model/message';
import { MeterReading, Sample } from '@shared/model/meter';
import { Tag } from '@shared/model/tag';
import { OrphanStop, Transaction } from '@shared/model/transaction';
import { type ErrorCode, errorStatus } from '@shared/result';
import { Settings } from '@shared/settings';
import { exampleOf } from './openapi-example';
import { extraPaths } from './openapi-extra';
import { PROBLEM_TYPE } from './problem';
import { type MethodRoute, methodRoutes } from './routes';

/** The resources that get a name in the document; everything equal to one of them refers to it. */
const RESOURCES: Readonly<Record<string, object>> = {
  ChargePoint,
  Connector,
  StatusChange,
  ConfigurationKey,
  Command,
  CommandResult,
  ConnectionAttempt,
  Exchange,
  ExchangeDetail,
  Finding,
  Frame,
  MeterReading,
  Sample,
  Tag,
  Transaction,
  OrphanStop,
  Health,
  ServerStatus,
  Settings,
};

const nameByText = new Map(
  Object.entries(RESOURCES).map(([name, schema]) => [JSON.stringify(schema), name] as const),
);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A copy of a schema in which the named resources are references. */
const withReferences = (schema: unknown, isRoot = false): unknown => {
  if (Array.isArray(schema)) return schema.map((item) => withReferences(item));
  if (!isObject(schema)) return schema;
  const name = isRoot ? undefined : nameByText.get(JSON.stringify(schema));
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  return Object.fromEntries(
    Object.entries(schema).map(([member, value]) => [member, withReferences(value)]),
  );
};

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'What went wrong (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', enum: ['about:blank'] },
    title: { type: 'string', description: 'The phrase of the HTTP status.' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What was wrong, and what is accepted or what to do.' },
    code: { type: 'string', enum: Object.keys(errorStatus), description: 'Stable; decide by it.' },
    errors: {
      type: 'array',
      description: 'With invalid-input: what was wrong where.',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the input.' },
          message: { type: 'string' },
        },
      },
    },
    details: { description: 'What else is known, e.g. commandId and outcome of a command.' },
  },
};

/** Members that say how to call, not what with; they are documented as query members. */
const CALL_MEMBERS = ['wait', 'timeoutSeconds', 'validate'];

const isRequired = ({ input }: MethodDefinition, member: string): boolean =>
  ((input as { required?: readonly string[] }).required ?? []).includes(member);

const isInBody = ({ verb, definition }: MethodRoute, member: string): boolean =>
  verb !== 'GET' &&
  verb !== 'DELETE' &&
  definition.bodyMember === undefined &&
  !CALL_MEMBERS.includes(member);

const parameter = (route: MethodRoute, name: string, place: 'path' | 'query') => {
  const schema = route.definition.input.properties[name] as { description?: string };
  return {
    name,
    in: place,
    required: place === 'path' || isRequired(route.definition, name),
    ...(schema.description === undefined ? {} : { description: schema.description }),
    schema: withReferences(schema),
    ...(place === 'path' ? { example: exampleOf(schema, name) } : {}),
  };
};

const requestBody = (route: MethodRoute): object => {
  const { definition, otherMembers } = route;
  if (definition.bodyMember !== undefined) {
    const schema = definition.input.properties[definition.bodyMember];
    const example = exampleOf(schema, definition.bodyMember);
    return {
      requestBody: { content: { 'application/json': { schema: withReferences(schema), example } } },
    };
  }
  const members = [...otherMembers].filter(([member]) => isInBody(route, member));
  if (members.length === 0) return {};
  const required = members
    .map(([member]) => member)
    .filter((member) => isRequired(definition, member));
  const schema = {
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(members),
  };
  return {
    requestBody: {
      required: required.length > 0,
      content: {
        'application/json': { schema: withReferences(schema), example: exampleOf(schema) },
      },
    },
  };
};

/** What can go wrong everywhere, beside what a method declares. */
const COMMON_ERRORS: readonly ErrorCode[] = [
  'invalid-input',
  'unauthorized',
  'forbidden',
  'too-many-requests',
  'storage-failure',
  'internal-error',
];

const problemResponse = (status: number, codes: readonly ErrorCode[]) => ({
  description: codes.join(' or '),
  content: {
    [PROBLEM_TYPE]: {
      schema: { $ref: '#/components/schemas/Problem' },
      example: {
        type: 'about:blank',
        title: 'Error',
        status,
        detail: 'A sentence.',
        code: codes[0],
      },
    },
  },
});

const problemResponses = (errors: readonly ErrorCode[]): Record<string, object> => {
  const codes = [...new Set([...errors, ...COMMON_ERRORS])];
  const statuses = [...new Set(codes.map((code) => errorStatus[code]))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      problemResponse(
        status,
        codes.filter((code) => errorStatus[code] === status),
      ),
    ]),
  );
};

const operation = (route: MethodRoute) => {
  const { definition, name, pathMembers, otherMembers } = route;
  const content = {
    'application/json': {
      schema: withReferences(definition.output),
      example: exampleOf(definition.output),
    },
  };
  const query = [...otherMembers.keys()].filter((member) => !isInBody(route, member));
  return {
    operationId: name,
    tags: [definition.tag],
    summary: definition.summary,
    ...(definition.description === undefined ? {} : { description: definition.description }),
    parameters: [
      ...pathMembers.map((member) => parameter(route, member, 'path')),
      ...query.map((member) => parameter(route, member, 'query')),
    ],
    ...requestBody(route),
    responses: {
      '200': { description: 'The resource itself.', content },
      ...(otherMembers.has('wait')
        ? { '202': { description: 'With wait=false: the command to poll at Location.', content } }
        : {}),
      ...problemResponses(definition.errors ?? []),
    },
    ...(name === 'server.health' ? { security: [] } : {}),
  };
};

const methodPaths = (): Map<string, Record<string, object>> => {
  const paths = new Map<string, Record<string, object>>();
  for (const route of methodRoutes) {
    const item = paths.get(route.path) ?? {};
    item[route.verb.toLowerCase()] = operation(route);
    paths.set(route.path, item);
  }
  return paths;
};

const allPaths = (): Record<string, Record<string, object>> => {
  const paths = Object.fromEntries(methodPaths());
  for (const [path, operations] of Object.entries(extraPaths(problemResponses))) {
    paths[path] = { ...paths[path], ...operations };
  }
  return paths;
};

/** The OpenAPI document of everything REST offers, from the contract alone. */
export const openApiDocument = (version: string, hasToken: boolean) => ({
  openapi: '3.1.0',
  info: {
    title: 'OCPP Central',
    version,
    description:
      'REST of an OCPP 1.6-J central system. A success is the resource itself, a failure is application/problem+json with a stable code. Members of the input travel in the query or as members of a JSON body.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  tags: [...new Set(methodRoutes.map(({ definition }) => definition.tag))].map((name) => ({
    name,
  })),
  paths: allPaths(),
  components: {
    schemas: {
      ...Object.fromEntries(
        Object.entries(RESOURCES).map(([name, schema]) => [name, withReferences(schema, true)]),
      ),
      Problem: PROBLEM_SCHEMA,
    },
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
  },
  ...(hasToken ? { security: [{ token: [] }] } : {}),
});
