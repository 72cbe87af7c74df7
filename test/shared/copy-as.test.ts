import { copyAs, copyForms, markdownBlock } from '@shared/copy-as';
import type { ExchangeDetail } from '@shared/model/message';
import { describe, expect, test } from 'vitest';

const place = { ocppUrl: 'ws://192.0.2.1:8887/ocpp', httpUrl: 'http://127.0.0.1:8080' };

const exchange = (more: Partial<ExchangeDetail> = {}): ExchangeDetail => ({
  id: 42,
  at: '2026-01-31T12:00:00.000Z',
  chargePointId: "CP 1's",
  connectionId: 1,
  sender: 'chargePoint',
  messageId: 'm1',
  action: 'Authorize',
  summary: 'Tag ABC accepted',
  connectorId: null,
  transactionId: null,
  idTag: 'SECRET',
  status: 'Accepted',
  reportedError: null,
  state: 'answered',
  errorCode: null,
  latencyMs: 3,
  callBytes: 1,
  replyBytes: 1,
  findingCount: 0,
  flags: [],
  note: null,
  callText: `[2,"m1","Authorize",{"idTag":"SECRET's"}]`,
  replyText: '[3,"m1",{"idTagInfo":{"status":"Accepted"}}]',
  replyAt: '2026-01-31T12:00:00.003Z',
  delayMs: null,
  findings: [],
  causedBy: null,
  ...more,
});

const reset = exchange({
  sender: 'centralSystem',
  action: 'Reset',
  callText: '[2,"m1","Reset",{"type":"Soft"}]',
  replyText: '[4,"m1","NotSupported","no",{"a":1}]',
});

describe('a message is copied', () => {
  test('as the frame, letter by letter', () => {
    const callText = '[2, "m1","Authorize" ,{}]';
    expect(copyAs('frame', exchange({ callText }), 'call', place)).toBe(callText);
  });

  test('as its payload, of a CALLERROR its details', () => {
    expect(copyAs('payload', reset, 'call', place)).toBe('{\n  "type": "Soft"\n}');
    expect(copyAs('payload', exchange(), 'reply', place)).toContain('"status": "Accepted"');
    expect(copyAs('payload', reset, 'reply', place)).toBe('{\n  "a": 1\n}');
    expect(copyAs('json', reset, 'call', place)).toBe(
      JSON.stringify(JSON.parse(reset.callText), null, 2),
    );
  });

  test('as a line for wscat where the charge point sent it', () => {
    expect(copyAs('wscat', exchange(), 'call', place)).toBe(
      `wscat -s ocpp1.6 -c 'ws://192.0.2.1:8887/ocpp/CP%201'\\''s' -x '[2,"m1","Authorize",{"idTag":"SECRET'\\''s"}]'`,
    );
    expect(copyAs('wscat', exchange(), 'reply', place)).toBeNull();
    expect(copyAs('wscat', reset, 'call', place)).toBeNull();
  });

  test('as a line for curl: a command is sent again, anything else is read', () => {
    expect(copyAs('curl', reset, 'call', place)).toBe(
      `curl -X POST 'http://127.0.0.1:8080/charge-point/CP%201'\\''s/call/Reset' -H 'Content-Type: application/json' -d '{"type":"Soft"}'`,
    );
    expect(copyAs('curl', exchange(), 'call', place)).toBe(
      `curl 'http://127.0.0.1:8080/message/42'`,
    );
  });

  test('as a block for a bug report, without private data', () => {
    const report = markdownBlock(
      exchange({
        callText: '[2,"m1","Authorize",{"idTag":"SECRET","x":"```"}]',
        findings: [
          {
            id: 1,
            at: exchange().at,
            chargePointId: 'CP',
            connectionId: 1,
            exchangeId: 42,
            code: 'schema-enum',
            severity: 'warning',
            clause: 'OCPP 1.6 §4.1',
            pointer: '/idTag',
            message: 'SECRET is odd.',
            count: 1,
            lastAt: exchange().at,
            lastExchangeId: 42,
          },
        ],
      }),
    );
    expect(report).toMatch(
      /^\*\*Authorize\*\* \(2026-01-31T12:00:00\.000Z, from CP 1's, answered in 3 ms\)/,
    );
    expect(report).toContain('````json\n');
    expect(report).toMatch(/- tag-\w{5} is odd\. \(`schema-enum`, OCPP 1\.6 §4\.1\)$/);
    expect(report).not.toContain('SECRET');
    expect(markdownBlock(exchange(), false)).toContain('SECRET');
  });

  test('as the address it has in the console', () => {
    expect(copyAs('permalink', exchange(), 'call', place)).toBe(
      'http://127.0.0.1:8080/#/messages/42',
    );
  });

  test('in every form that there is something for, whatever the frame is', () => {
    const odd = exchange({ action: null, callText: '{"not', replyText: null, state: 'frame' });
    for (const form of copyForms) {
      expect(copyAs(form, odd, 'reply', place), form).toBeNull();
      const text = copyAs(form, odd, 'call', place);
      if (form === 'json' || form === 'payload') expect(text, form).toBeNull();
      else expect(text, form).not.toBe('');
    }
  });
});
