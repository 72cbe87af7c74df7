import { type MethodInput, type MethodName, methods } from '@shared/api';
import type { MethodDefinition, Verb } from '@shared/api/method';
import { AppError } from '@shared/result';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CentralSystem } from '../types';
import { coerceQuery, coerceText, memberName } from './coerce';
import { problemOf, sendProblem } from './problem';

/** A method of the contract as a route: where each member of its input travels. */
export interface MethodRoute {
  readonly name: MethodName;
  readonly definition: MethodDefinition;
  readonly verb: Verb;
  /** With `{member}` as in the contract. */
  readonly path: string;
  readonly pathMembers: readonly string[];
  /** Members that are not in the path and not the whole body, with their schemas. */
  readonly otherMembers: ReadonlyMap<string, unknown>;
}

const PATH_MEMBER = /\{(\w+)\}/g;

/** Every method with its route. */
export const methodRoutes: readonly MethodRoute[] = Object.entries<MethodDefinition>(methods).map(
  ([name, definition]) => {
    const [verb, path] = definition.http.split(' ') as [Verb, string];
    const pathMembers = [...path.matchAll(PATH_MEMBER)].map((match) => match[1] ?? '');
    const otherMembers = new Map<string, unknown>(
      Object.entries(definition.input.properties).filter(
        ([member]) => !pathMembers.includes(member) && member !== definition.bodyMember,
      ),
    );
    return { name: name as MethodName, definition, verb, path, pathMembers, otherMembers };
  },
);

/** The path as Fastify wants it. */
export const routerPath = (path: string): string => path.replace(PATH_MEMBER, ':$1');

type Members = readonly (readonly [string, unknown])[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bodyMembers = (route: MethodRoute, body: unknown): Members => {
  const { bodyMember } = route.definition;
  if (body === undefined) return [];
  if (bodyMember !== undefined) return [[bodyMember, body]];
  if (!isObject(body)) {
    throw new AppError('invalid-input', 'The body is to be a JSON object of members.', [
      { pointer: '', message: 'must be an object' },
    ]);
  }
  return Object.entries(body).map(([name, value]) => [memberName(name, route.otherMembers), value]);
};

/** The path says what a request is about; a body may repeat it but not contradict it. */
const checkAgainstPath = (path: Members, body: Members): void => {
  for (const [name, value] of path) {
    const other = body.find(([member]) => member === name);
    if (other === undefined || other[1] === value) continue;
    throw new AppError(
      'invalid-input',
      `"${name}" is given in the path; the body says something else.`,
      [{ pointer: `/${name}`, message: 'differs from the path' }],
    );
  }
};

/** The input of a call out of path, query and body; the body wins over the query. */
export const inputOf = (route: MethodRoute, request: FastifyRequest): Record<string, unknown> => {
  const params = request.params as Record<string, string>;
  const path = route.pathMembers.map(
    (name) =>
      [name, coerceText(params[name] ?? '', route.definition.input.properties[name])] as const,
  );
  const query = coerceQuery(request.query as Record<string, unknown>, route.otherMembers);
  const body = bodyMembers(route, request.body);
  if (route.definition.bodyMember === undefined) checkAgainstPath(path, body);
  // fromEntries defines members, so that one called __proto__ stays a member and is refused.
  return Object.fromEntries([...query, ...body, ...path]);
};

const commandPath = (commandId: unknown): string =>
  `/command/${encodeURIComponent(String(commandId))}`;

const sendValue = (
  reply: FastifyReply,
  input: Record<string, unknown>,
  value: unknown,
): FastifyReply => {
  const isAccepted = input.wait === false && isObject(value) && value.commandId !== undefined;
  if (isAccepted) reply.code(202).header('location', commandPath(value.commandId));
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(value));
};

/** One route for every method of the contract. */
export const addMethodRoutes = (app: FastifyInstance, call: CentralSystem['call']): void => {
  for (const route of methodRoutes) {
    app.route({
      method: route.verb,
      url: routerPath(route.path),
      config: { isPublic: route.name === 'server.health' },
      handler: async (request, reply) => {
        const input = inputOf(route, request);
        // Unchecked on purpose: the call checks every input, wherever it comes from.
        const result = await call(route.name, input as MethodInput<MethodName>, 'rest');
        return result.ok
          ? sendValue(reply, input, result.value)
          : sendProblem(reply, problemOf(result.error));
      },
    });
  }
};
