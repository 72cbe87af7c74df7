import type { MethodInput, MethodName, MethodOutput } from '@shared/api';
import { type EventEnvelope, type EventName, events } from '@shared/api/events';
import { type ErrorCode, errorStatus, type Failure, type Result } from '@shared/result';
import type { Bridge, LinkState } from './index';
import { requestOf } from './request';
import { readEvents, type SentEvent } from './sse';

const TOKEN_KEY = 'ocpp-central.token';
const FIRST_RETRY_MS = 500;
/** Short: a person waits for the restart of a server nearby. */
const LONGEST_RETRY_MS = 3000;
/** The server says something at least every 15 s; after so long a silence the connection is dead. */
const SILENCE_MS = 40_000;

const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorStatus, code);

const codeOfStatus = (status: number): ErrorCode => {
  const found = Object.entries(errorStatus).find(([, value]) => value === status);
  return found === undefined ? 'internal-error' : (found[0] as ErrorCode);
};

/** Reads an `application/problem+json` answer (RFC 9457); members beyond the standard ones are details. */
const failureOf = async (response: Response): Promise<Failure> => {
  const fallback: Failure = {
    code: codeOfStatus(response.status),
    message: `The server answered HTTP ${response.status} ${response.statusText}`.trim(),
  };
  let problem: unknown;
  try {
    problem = await response.json();
  } catch {
    return fallback;
  }
  if (typeof problem !== 'object' || problem === null) return fallback;
  const { code, detail, title, details, errors } = problem as Partial<Record<string, unknown>>;
  return {
    code: isErrorCode(code) ? code : fallback.code,
    message: String(detail ?? title ?? fallback.message),
    details: details ?? errors,
  };
};

/** The ids of the stream are `run-sequence`; what is no event of the contract (a reset) shows as a gap. */
const envelopeOf = ({ id, event, data }: SentEvent): EventEnvelope | undefined =>
  Object.hasOwn(events, event)
    ? ({
        seq: Number(id?.split('-').at(-1)),
        name: event as EventName,
        data: JSON.parse(data),
      } as EventEnvelope)
    : undefined;

export interface HttpBridgeOptions {
  /** Where REST is served, without a trailing slash; empty for the page's own origin. */
  readonly base: string;
  readonly fetch: typeof globalThis.fetch;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** Carries calls over REST and events over server-sent events, for the console in a browser. */
export const createHttpBridge = ({ base, fetch, storage }: HttpBridgeOptions): Bridge => {
  const eventListeners = new Set<(batch: readonly EventEnvelope[]) => void>();
  const linkListeners = new Set<(state: LinkState) => void>();
  let link: LinkState = 'connecting';
  let lastEventId: string | undefined;
  let streaming: AbortController | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;

  const setLink = (state: LinkState): void => {
    if (link === state) return;
    link = state;
    for (const listener of linkListeners) listener(state);
  };

  const headers = (more: Record<string, string>): Record<string, string> => {
    const token = storage.getItem(TOKEN_KEY);
    return token === null ? more : { ...more, authorization: `Bearer ${token}` };
  };

  const refused = (): void => {
    storage.removeItem(TOKEN_KEY);
    setLink('unauthorized');
  };

  const stream = async (signal: AbortSignal, onActivity: () => void): Promise<void> => {
    const resume = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    const response = await fetch(`${base}/event`, {
      headers: headers({ accept: 'text/event-stream', ...resume }),
      signal,
    });
    if (response.status === 401) return refused();
    if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
    retryMs = FIRST_RETRY_MS;
    setLink('open');
    await readEvents(
      response.body,
      (sent) => {
        lastEventId = sent.id;
        const envelope = envelopeOf(sent);
        if (envelope === undefined) return;
        for (const listener of eventListeners) listener([envelope]);
      },
      onActivity,
    );
    throw new Error('the event stream ended');
  };

  const start = (): void => {
    streaming?.abort();
    clearTimeout(retry);
    const controller = new AbortController();
    streaming = controller;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const onActivity = (): void => {
      clearTimeout(silence);
      silence = setTimeout(() => controller.abort('silence'), SILENCE_MS);
    };
    onActivity();
    stream(controller.signal, onActivity)
      .catch(() => {
        // Whatever ended it (server restart, sleep, network), the answer is the same: try again, ever slower.
        if (streaming !== controller) return;
        setLink('lost');
        retry = setTimeout(start, retryMs);
        retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
      })
      .finally(() => clearTimeout(silence));
  };

  const stop = (): void => {
    streaming?.abort();
    streaming = undefined;
    clearTimeout(retry);
  };

  return {
    kind: 'web',
    call: async <N extends MethodName>(name: N, input: MethodInput<N>) => {
      const { verb, url, body } = requestOf(name, input);
      try {
        const response = await fetch(`${base}${url}`, {
          method: verb,
          headers: headers({
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          }),
          ...(body === undefined ? {} : { body }),
        });
        if (response.status === 401) refused();
        if (!response.ok) return { ok: false, error: await failureOf(response) };
        const value = response.status === 204 ? {} : await response.json();
        return { ok: true, value } as Result<MethodOutput<N>>;
      } catch (error) {
        return {
          ok: false,
          error: {
            code: 'internal-error',
            message: `The server cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
          },
        };
      }
    },
    onEvents: (listener) => {
      eventListeners.add(listener);
      if (streaming === undefined) start();
      return () => {
        eventListeners.delete(listener);
        if (eventListeners.size === 0) stop();
      };
    },
    onLink: (listener) => {
      linkListeners.add(listener);
      listener(link);
      return () => linkListeners.delete(listener);
    },
    setToken: (token) => {
      storage.setItem(TOKEN_KEY, token);
      setLink('connecting');
      start();
    },
  };
};
