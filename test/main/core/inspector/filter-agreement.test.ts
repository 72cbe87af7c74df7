import { factsOfExchange } from '@shared/exchange-facts';
import type { Filter } from '@shared/filter';
import { matches } from '@shared/filter-match';
import { parseFilter } from '@shared/filter-parse';
import type { ExchangeDetail } from '@shared/model/message';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../../../src/main/core/storage/annotations';
import { insertExchange } from '../../../../src/main/core/storage/exchange-record';
import { listExchanges } from '../../../../src/main/core/storage/exchanges';
import { insertFinding } from '../../../../src/main/core/storage/findings';
import { liveRecord } from '../../../../src/main/core/storage/record-source';
import type { Storage } from '../../../../src/main/core/storage/storage';
import { noon, openTestStorage } from '../../../support/core';

// Words that are near each other, so that filters find something, and ones that trip up comparisons.
const words = [
  'CP1',
  'cp1',
  'CP2',
  'ABC',
  'abc',
  'a"b',
  'a\\b',
  'Ü',
  'ü',
  'x\0y',
  '7',
  '*',
  '%',
  '_',
];
const word = fc.constantFrom(...words);
const actions = [
  'Heartbeat',
  'StatusNotification',
  'StartTransaction',
  'StopTransaction',
  'Vendor',
];
const codes = ['late-reply', 'repeated-message', 'old-status', 'schema-enum', 'clock-skew'];

const scalar = fc.oneof(
  word,
  fc.constantFrom<unknown>(1, 7, -1, 1.5, 1e21, '1', '7', '007', null, true),
);
const payload = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        connectorId: scalar,
        transactionId: scalar,
        idTag: scalar,
        status: scalar,
        errorCode: scalar,
        idTagInfo: fc.record({ status: scalar }),
        csChargingProfiles: fc.record({ transactionId: scalar }),
        note: word,
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'text', [1], 7) },
);

/** A text of the wire: JSON in several ways of writing it, or none. */
const frameText = (type: 2 | 3): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(word, payload)
        .map(([id, body]) =>
          JSON.stringify(type === 2 ? [2, id, 'Heartbeat', body] : [3, id, body]),
        ),
    },
    {
      weight: 2,
      arbitrary: payload.map((body) =>
        JSON.stringify(type === 2 ? [2, 'm', 'Heartbeat', body] : [3, 'm', body])
          .replaceAll('1', '\\u0031')
          .replaceAll(/"(.)/g, (_, first: string) =>
            /[a-z]/.test(first)
              ? `"\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}`
              : `"${first}`,
          ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '{"not',
        '[2,"m","Heartbeat",{"connectorId":1.5e1}]',
        '\0',
        'ABC',
      ),
    },
    {
      weight: 1,
      arbitrary: payload.map((body) =>
        JSON.stringify([
          type,
          'm',
          'Heartbeat',
          { filler: 'x'.repeat(33_000), ...(body as object) },
        ]),
      ),
    },
  );

const row = fc.record({
  chargePointId: fc.constantFrom('CP1', 'cp1', 'CP2', 'a b', 'Ü'),
  sender: fc.constantFrom('chargePoint' as const, 'centralSystem' as const),
  state: fc.constantFrom(
    'answered',
    'call-error',
    'waiting',
    'unanswered',
    'frame',
  ) as fc.Arbitrary<'answered' | 'call-error' | 'waiting' | 'unanswered' | 'frame'>,
  action: fc.option(fc.constantFrom(...actions)),
  errorCode: fc.option(fc.constantFrom('FormationViolation', 'NotImplemented', 'ABC')),
  latencyMs: fc.option(fc.constantFrom(0, 0.4, 5, 499, 500, 5000, 5001)),
  callText: frameText(2),
  replyText: fc.option(frameText(3)),
  codes: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 2 }),
  pinned: fc.boolean(),
  note: fc.option(word),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

const store = (storage: Storage, given: Row, index: number): void => {
  const id = index * 2 + 1;
  const { codes: noticed, pinned, note, ...exchange } = given;
  insertExchange(storage, {
    ...exchange,
    id,
    replyId: exchange.replyText === null ? null : id + 1,
    at: noon + index * 1000,
    replyAt: null,
    connectionId: 1,
    messageId: 'm',
    findingCount: noticed.length,
  });
  for (const code of noticed) {
    insertFinding(storage, {
      at: noon,
      chargePointId: exchange.chargePointId,
      connectionId: 1,
      exchangeId: id,
      code,
      severity: 'info',
      clause: null,
      pointer: null,
      message: code,
    });
  }
  annotate(storage, id, { pinnedAt: pinned ? noon : null, note, notedAt: noon });
};

const value = fc
  .oneof(
    word,
    fc.constantFrom(
      'A*',
      '*b*',
      '*',
      'CP*',
      '1',
      '7',
      '-1',
      '15',
      'Accepted',
      'FormationViolation',
      'heartbeat',
      '*Transaction',
    ),
  )
  .filter((one) => !/["\s]/.test(one));
const listed = fc.array(value, { minLength: 1, maxLength: 2 }).map((all) => all.join(','));
const token = fc.oneof(
  fc
    .tuple(fc.constantFrom('cp', 'action', 'status', 'error', 'tag'), listed)
    .map(([key, one]) => `${key}:${one}`),
  fc
    .tuple(fc.constantFrom('connector', 'tx'), fc.constantFrom('1', '7', '-1', '15', '1,7'))
    .map(([key, one]) => `${key}:${one}`),
  fc.constantFrom(
    'dir:in',
    'dir:out',
    'latency:>500',
    'latency:>=500',
    'latency:<5',
    'latency:0..5',
    'latency:5',
    'size:>60',
    'size:<100',
    'size:>33k',
    'before:12:00:20',
    'after:12:00:10',
  ),
  fc
    .constantFrom(
      'error',
      'unanswered',
      'waiting',
      'late',
      'slow',
      'duplicate',
      'out-of-order',
      'schema',
      'delayed',
      'frame',
      'pinned',
      'noted',
      'marker',
      'late,pinned',
    )
    .map((flag) => `is:${flag}`),
  word.map((one) => `"${one}"`),
);
const filterText = fc
  .array(fc.tuple(fc.constantFrom('', '', '-'), token), { minLength: 1, maxLength: 3 })
  .map((tokens) => tokens.map(([minus, one]) => `${minus}${one}`).join(' '));

const idsBySql = async (storage: Storage, filter: Filter): Promise<number[]> => {
  const ids: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await listExchanges(storage, { filter }, { limit: 25, cursor }, 'desc');
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return ids;
};

const idsByPredicate = (details: readonly ExchangeDetail[], filter: Filter): number[] =>
  details
    .filter((one) =>
      matches(
        filter,
        factsOfExchange(one, [one.callText, ...(one.replyText === null ? [] : [one.replyText])]),
      ),
    )
    .map(({ id }) => id);

test('A9: what the list shows for a filter is what the filter says of each message', async () => {
  const storage = await openTestStorage();
  const rows = fc.sample(row, { numRuns: 100, seed: 20_260_131 });
  storage.sqlite.transaction(() => {
    for (const [index, one] of rows.entries()) store(storage, one, index);
  })();
  const source = liveRecord(storage);
  const all = await listExchanges(storage, {}, { limit: 1000 }, 'desc');
  const details = all.items.map(({ id }) => {
    const found = storage.statement('SELECT * FROM exchange WHERE id = ?').get(id);
    return source.toDetail(found as Parameters<typeof source.toDetail>[0]);
  });
  expect(details).toHaveLength(rows.length);
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(filterText, async (text) => {
      const filter = parseFilter(text, noon);
      const expected =
        filter.clauses.length === 0 ? details.map(({ id }) => id) : idsByPredicate(details, filter);
      hits += expected.length === 0 || expected.length === rows.length ? 0 : 1;
      expect(await idsBySql(storage, filter), text).toEqual(expected);
    }),
    { numRuns: 150 },
  );
  // Filters that find all or nothing would prove little.
  expect(hits).toBeGreaterThan(30);
});
