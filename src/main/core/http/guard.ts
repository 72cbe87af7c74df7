/**
 * Guards every request: who may speak to REST and from which page. What listens on loopback can be
 * reached by any web page the operator opens, through DNS rebinding and cross-site requests, and a
 * charge point can be commanded here; so Host, Origin and Sec-Fetch-Site are checked before the token.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { AppError } from '@shared/result';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { StartupError } from '../types';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered without a token: nothing of this installation is in it. */
    isPublic?: boolean;
    /** A page or a file of a page, which a link on another site may open. */
    isPage?: boolean;
  }
}

const MAX_WRONG_TOKENS = 10;
const WRONG_TOKEN_WINDOW_MS = 60_000;
const MAX_ADDRESSES = 10_000;

/** Whether a name or an address is this machine seen from itself. */
export const isLoopback = (host: string): boolean => {
  const name = host.toLowerCase().replace(/^::ffff:/, '');
  if (isIP(name) === 4) return name.startsWith('127.');
  return name === '::1' || name === 'localhost' || name.endsWith('.localhost');
};

/** Refuses to listen where others can reach it while anybody may command. */
export const assertGuarded = (host: string, token: string | undefined): void => {
  if (token !== undefined || isLoopback(host)) return;
  throw new StartupError(
    `REST on ${host} can be reached from other machines: give a token with --token (or OCPP_CENTRAL_TOKEN), or listen on 127.0.0.1.`,
  );
};

/** The name or address in a Host header, without port and brackets; undefined where it is none. */
export const hostOf = (header: string | undefined): string | undefined => {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]/@\s]+))(?::\d{1,5})?$/.exec(header ?? '');
  return (match?.[1] ?? match?.[2])?.toLowerCase().replace(/\.$/, '');
};

const isAcceptedHost = (host: string, bound: string): boolean => {
  if (isLoopback(host) || host === bound.toLowerCase()) return true;
  // A name could be anybody's that points here; an address cannot be rebound, and our own name is ours.
  return !isLoopback(bound) && (isIP(host) !== 0 || host === hostname().toLowerCase());
};

const isSameOrigin = (origin: string, host: string): boolean => {
  const match = /^https?:\/\/([^/]+)$/i.exec(origin);
  return match?.[1]?.toLowerCase() === host.toLowerCase();
};

const checkSite = ({ headers, method, routeOptions }: FastifyRequest): void => {
  const { origin } = headers;
  if (origin !== undefined && !isSameOrigin(origin, headers.host ?? '')) {
    throw new AppError(
      'forbidden',
      `Requests from pages of another origin (${origin}) are refused; REST answers its own console and programs.`,
    );
  }
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  const opensPage =
    routeOptions.config.isPage === true &&
    method === 'GET' &&
    headers['sec-fetch-mode'] === 'navigate';
  if (opensPage) return;
  throw new AppError('forbidden', 'Requests from pages of another site are refused.');
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Wrong tokens of each address. Only different ones count: a script that repeats an outdated
 * token learns nothing, and must not lock out the others behind the same address.
 */
const createWrongTokens = () => {
  const addresses = new Map<string, { readonly until: number; readonly tried: Set<string> }>();
  return {
    /** Milliseconds this address still has to wait; 0 when it may try. */
    waitMs: (address: string, now: number): number => {
      const entry = addresses.get(address);
      if (entry === undefined) return 0;
      if (entry.until <= now) addresses.delete(address);
      return entry.tried.size >= MAX_WRONG_TOKENS ? Math.max(0, entry.until - now) : 0;
    },
    note: (address: string, wrong: string, now: number): void => {
      const entry = addresses.get(address) ?? {
        until: now + WRONG_TOKEN_WINDOW_MS,
        tried: new Set(),
      };
      entry.tried.add(wrong);
      if (addresses.size >= MAX_ADDRESSES) addresses.delete(addresses.keys().next().value ?? '');
      addresses.set(address, entry);
    },
  };
};

export interface GuardOptions {
  readonly host: string;
  readonly token: string | undefined;
}

/** Adds the checks to every route, unknown ones included. */
export const addGuard = (app: FastifyInstance, { host: bound, token }: GuardOptions): void => {
  const expected = token === undefined ? undefined : digest(token);
  const wrongTokens = createWrongTokens();

  app.addHook('onRequest', async (request) => {
    const host = hostOf(request.headers.host);
    if (host === undefined || !isAcceptedHost(host, bound)) {
      throw new AppError(
        'forbidden',
        `The host "${request.headers.host ?? ''}" is not this server's: open it by localhost, by its IP address or by its own host name.`,
      );
    }
    checkSite(request);
  });

  if (expected === undefined) return;
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.isPublic === true) return;
    const now = Date.now();
    const waitMs = wrongTokens.waitMs(request.ip, now);
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000);
      reply.header('retry-after', seconds);
      throw new AppError('too-many-requests', `Too many wrong tokens: try again in ${seconds} s.`);
    }
    const given = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
    if (given !== undefined) {
      // Digests have one length, so the comparison tells nothing about the token, its length included.
      const hash = digest(given);
      if (timingSafeEqual(hash, expected)) return;
      wrongTokens.note(request.ip, hash.toString('base64'), now);
    }
    reply.header('www-authenticate', 'Bearer realm="OCPP Central"');
    throw new AppError(
      'unauthorized',
      given === undefined
        ? 'This server asks for a token: send "Authorization: Bearer TOKEN".'
        : 'The token is not the one this server was started with.',
    );
  });
};
