import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { type MethodName, methods } from '@shared/api';
import type { EventEnvelope } from '@shared/api/events';
import type { Failure, Result } from '@shared/result';
import { Value } from 'typebox/value';
import { createHttpServer, type HttpOptions } from '../../../../src/main/core/http/server';
import type { Log } from '../../../../src/main/core/log';
import type { CentralSystem } from '../../../../src/main/core/types';

export interface LogLine {
  readonly level: string;
  readonly fields: object;
  readonly message: string;
}

const createMemoryLog = (lines: LogLine[]): Log => {
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return {
    trace: at('trace'),
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
    child: () => createMemoryLog(lines),
  };
};

export interface Called {
  readonly name: MethodName;
  readonly input: Record<string, unknown>;
}

/** A central system of the test: checks inputs against the contract and answers as it is told. */
export const createTestSystem = () => {
  const calls: Called[] = [];
  const listeners = new Set<(batch: readonly EventEnvelope[]) => void>();
  const system = {
    calls,
    /** What a valid call is answered; by default an empty object. */
    answer: (_called: Called): Result<unknown> | Promise<Result<unknown>> => ({
      ok: true,
      value: {},
    }),
    emit: (...batch: EventEnvelope[]) => {
      for (const listener of listeners) listener(batch);
    },
    listenerCount: () => listeners.size,
    call: (async (name: MethodName, input: Record<string, unknown>) => {
      const schema = methods[name].input;
      if (!Value.Check(schema, input)) {
        const details = Value.Errors(schema, input).map((error) => ({
          pointer: error.instancePath,
          message: error.message,
        }));
        const error: Failure = {
          code: 'invalid-input',
          message: 'The input is not valid.',
          details,
        };
        return { ok: false, error };
      }
      calls.push({ name, input });
      return system.answer({ name, input });
    }) as CentralSystem['call'],
    on: ((listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }) as CentralSystem['on'],
  };
  return system;
};

export type TestSystem = ReturnType<typeof createTestSystem>;

export const startHttp = async (overrides: Partial<HttpOptions> = {}) => {
  const system = createTestSystem();
  const logLines: LogLine[] = [];
  const server = await createHttpServer({
    host: '127.0.0.1',
    port: 0,
    token: undefined,
    version: '9.8.7',
    log: createMemoryLog(logLines),
    call: system.call,
    on: system.on,
    exports: {
      transactionCsv: async function* () {},
      frames: async function* () {},
      importTrace: () => Promise.reject(new Error('Nothing is imported here.')),
      storeFile: () => Promise.reject(new Error('Nothing is stored here.')),
      readFile: () => {
        throw new Error('Nothing is read here.');
      },
    },
    backupFiles: {
      path: (name) => name,
      receive: () => Promise.reject(new Error('Nothing is received here.')),
    },
    ...overrides,
  });
  const { port } = server.address;
  return { server, system, logLines, port, base: `http://127.0.0.1:${port}` };
};

export type TestHttp = Awaited<ReturnType<typeof startHttp>>;

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request whose headers (Host, Origin, Sec-Fetch-Site) fetch would not let us set. */
export const rawRequest = (
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });

export interface Received {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: string | undefined;
}

const readBlock = (block: string): Received => {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return { id: field('id'), event: field('event'), data: field('data') };
};

/** A reader of server-sent events that waits for as many blocks as the test wants. */
export const openEvents = async (url: string, headers: Record<string, string> = {}) => {
  const controller = new AbortController();
  const response = await fetch(url, { headers, signal: controller.signal });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  const blocks: Received[] = [];
  const comments: string[] = [];
  const take = (): void => {
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      if (block.startsWith(':')) comments.push(block);
      else blocks.push(readBlock(block));
    }
  };
  const readMore = async (): Promise<boolean> => {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) return false;
    text += decoder.decode(piece.value, { stream: true });
    take();
    return true;
  };
  return {
    response,
    comments,
    /** The next events; blocks that only carry an id or the retry time are passed over. */
    next: async (count: number): Promise<Received[]> => {
      for (;;) {
        const events = blocks.filter(({ event }) => event !== undefined);
        if (events.length >= count) {
          blocks.length = 0;
          return events;
        }
        if (!(await readMore())) throw new Error(`the stream ended after ${events.length} events`);
      }
    },
    firstBlock: async (): Promise<Received> => {
      while (blocks.length === 0) if (!(await readMore())) throw new Error('the stream ended');
      return blocks[0] as Received;
    },
    comment: async (): Promise<void> => {
      while (comments.length === 0) if (!(await readMore())) throw new Error('the stream ended');
    },
    ended: async (): Promise<void> => {
      while (await readMore());
    },
    close: () => controller.abort(),
  };
};
