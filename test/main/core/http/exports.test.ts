import type { Frame } from '@shared/model/message';
import { AppError } from '@shared/result';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Exports } from '../../../../src/main/core/http/exports';
import { startHttp, type TestHttp } from './support';

let http: TestHttp | undefined;
afterEach(async () => {
  await http?.server.close();
  http = undefined;
});

const none: Exports = {
  transactionCsv: async function* () {},
  frames: async function* () {},
  importTrace: () => Promise.reject(new Error('Nothing is imported here.')),
  storeFile: () => Promise.reject(new Error('Nothing is stored here.')),
  readFile: () => {
    throw new Error('Nothing is read here.');
  },
};
const start = async (exports: Partial<Exports>) => {
  http = await startHttp({ exports: { ...none, ...exports } });
  return http;
};

const frame = (id: number, raw: string): Frame => ({
  id,
  exchangeId: id,
  at: '2026-01-31T12:00:00.000Z',
  chargePointId: 'CP1',
  connectionId: 1,
  sender: 'chargePoint',
  messageId: String(id),
  action: 'Heartbeat',
  latencyMs: null,
  errorCode: null,
  raw,
});

describe('frames as JSON lines', () => {
  test('every page is sent, one frame a line, the text byte for byte', async () => {
    const raw = '[2,"1","Heartbeat",{ }]\n\u2028"ä';
    let given: unknown;
    const { base } = await start({
      frames: async function* (filter) {
        given = filter;
        yield [frame(1, raw), frame(2, 'x')];
        yield [];
        yield [frame(3, 'y')];
      },
    });
    const response = await fetch(`${base}/frame.jsonl?cpId=CP1&order=asc&error=true`);
    expect(response.headers.get('content-type')).toContain('application/jsonl');
    expect(response.headers.get('content-disposition')).toContain('frames.jsonl');
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      frame(1, raw),
      frame(2, 'x'),
      frame(3, 'y'),
    ]);
    expect(given).toEqual({ cpId: 'CP1', order: 'asc', error: true });
  });

  test('a wrong filter is refused before anything is sent', async () => {
    const { base } = await start({});
    expect((await fetch(`${base}/frame.jsonl?sender=nobody`)).status).toBe(422);
    expect((await fetch(`${base}/frame.jsonl?limit=5`)).status).toBe(422);
  });

  test('pages are read only as fast as they are taken, and no more when the reader has gone', async () => {
    let pages = 0;
    let isEnded = false;
    const { base } = await start({
      frames: async function* () {
        try {
          for (;;) {
            pages++;
            yield [frame(pages, 'x'.repeat(1_000_000))];
          }
        } finally {
          isEnded = true;
        }
      },
    });
    const controller = new AbortController();
    const response = await fetch(`${base}/frame.jsonl`, { signal: controller.signal });
    await response.body?.getReader().read();
    let before = -1;
    // The socket's buffers fill; then the reading stands still.
    await vi.waitFor(
      () => {
        const isStill = pages === before;
        before = pages;
        expect(isStill).toBe(true);
      },
      { interval: 100 },
    );
    expect(pages).toBeLessThan(100);
    controller.abort();
    await vi.waitFor(() => expect(isEnded).toBe(true));
  });
});

describe('meter values as CSV', () => {
  test('come as a file named after the transaction', async () => {
    const { base } = await start({
      transactionCsv: async function* (transactionId) {
        yield 'at,value\n';
        yield `2026-01-31T12:00:00.000Z,${transactionId}\n`;
      },
    });
    const response = await fetch(`${base}/charge-transaction/17/meter-value.csv`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="transaction-17.csv"',
    );
    expect(await response.text()).toBe('at,value\n2026-01-31T12:00:00.000Z,17\n');
  });

  test('an unknown transaction is 404, text instead of a number 422', async () => {
    const { base } = await start({
      // biome-ignore lint/correctness/useYield: it fails before the first piece, as the real reader does
      transactionCsv: async function* (transactionId) {
        throw new AppError('unknown-transaction', `There is no transaction ${transactionId}.`);
      },
    });
    const unknown = await fetch(`${base}/charge-transaction/17/meter-value.csv`);
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ code: 'unknown-transaction' });
    expect((await fetch(`${base}/charge-transaction/x/meter-value.csv`)).status).toBe(422);
  });

  test('a transaction without a sample is an empty file', async () => {
    const { base } = await start({});
    const response = await fetch(`${base}/charge-transaction/17/meter-value.csv`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});
