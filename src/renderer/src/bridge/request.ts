import { type MethodName, methods } from '@shared/api';
import type { MethodDefinition, Verb } from '@shared/api/method';

export interface HttpRequest {
  readonly verb: Verb;
  /** Path and query, from the root. */
  readonly url: string;
  readonly body: string | undefined;
}

/**
 * The HTTP request that stands for a call, derived from the contract: members named in the path travel
 * there, GET and DELETE put the rest into the query, the other verbs into a JSON body. A method whose
 * body is one member (`bodyMember`) has the rest in the query too.
 */
export const requestOf = (name: MethodName, input: object): HttpRequest => {
  const method: MethodDefinition = methods[name];
  const [verb, template] = method.http.split(' ') as [Verb, string];
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const path = template.replace(/\{(\w+)\}/g, (_, member: string) => {
    const value = rest.get(member);
    rest.delete(member);
    if (value === undefined) throw new Error(`${name} needs "${member}" in its path`);
    return encodeURIComponent(String(value));
  });
  const bodyless = verb === 'GET' || verb === 'DELETE';
  let body: string | undefined;
  if (method.bodyMember !== undefined) {
    body = JSON.stringify(rest.get(method.bodyMember) ?? {});
    rest.delete(method.bodyMember);
  } else if (!bodyless) {
    body = JSON.stringify(Object.fromEntries(rest));
    rest.clear();
  }
  const query = new URLSearchParams();
  for (const [member, value] of rest) {
    for (const item of Array.isArray(value) ? value : [value]) query.append(member, String(item));
  }
  const search = query.toString();
  return { verb, url: search === '' ? path : `${path}?${search}`, body };
};
