import { createRedactor } from '@shared/redact';
import { describe, expect, test } from 'vitest';

const text = (given: string) => createRedactor(1).text(given);

describe('private data', () => {
  test.each([
    ['{"idTag":"ABC"}', /^\{"idTag":"tag-\w{5}"\}$/],
    ['{"idTag" : 12345}', /^\{"idTag" : "tag-\w{5}"\}$/],
    [
      '{"idTagInfo":{"parentIdTag":"ABC","status":"Accepted"}}',
      /"parentIdTag":"tag-\w{5}","status":"Accepted"/,
    ],
    [
      '[{"idTag":"A"},{"idTag":"B"}]',
      /^\[\{"idTag":"(tag-\w{5})"\},\{"idTag":"(?!\1)tag-\w{5}"\}\]$/,
    ],
    ['{"data":"{\\"idTag\\":\\"ABC\\"}"}', /^\{"data":"\{\\"idTag\\":\\"tag-\w{5}\\"\}"\}$/],
    ['{"idTag":"A\\"B","x":1}', /^\{"idTag":"(?!A)/],
    ['not JSON "idTag":"ABC" at all', /^not JSON "idTag":"tag-\w{5}" at all$/],
    [
      '{"key":"AuthorizationKey","value":"s3cret"}',
      /^\{"key":"AuthorizationKey","value":"\*\*\*"\}$/,
    ],
    ['{"value":"s3cret","readonly":false,"key":"authorizationKEY"}', /^\{"value":"\*\*\*",/],
    ['{"key":"HeartbeatInterval","value":"300"}', /"value":"300"/],
    [
      '[{"key":"A","value":"1"},{"key":"VpnPassword","value":"s"},{"key":"B","value":"2"}]',
      /"1".*"\*\*\*".*"2"/,
    ],
    ['{"wifiPassword":"s3cret"}', /^\{"wifiPassword":"\*\*\*"\}$/],
    ['{"location":"ftp://anna:pw@example.com/x"}', /"ftp:\/\/\*\*\*@example\.com\/x"/],
    ['{"location":"ftp://anna:p@s/s\'w:d@example.com/x"}', /"ftp:\/\/\*\*\*@example\.com\/x"/],
    ['{"location":"ftp:\\/\\/anna:pw@example.com\\/x"}', /\*\*\*@example\.com/],
    ['{"location":"ftp\\u003a//anna:pw@example.com/x"}', /\*\*\*@example\.com/],
    ['the upload to ftps://anna@example.com failed', /ftps:\/\/\*\*\*@example\.com failed/],
    ['{"location":"ftp://10.0.0.7/x"}', /"ftp:\/\/\*\*\*\/x"/],
    ['from [fe80::1%eth0] and 2001:db8::8a2e:370:7334', /^from \[\*\*\*%eth0\] and \*\*\*$/],
  ])('%s', (given, expected) => {
    expect(text(given)).toMatch(expected);
  });

  test.each([
    '{"timestamp":"2026-01-31T12:30:45.123Z"}',
    '{"firmwareVersion":"1.2.3.4","value":"12.5"}',
    '{"value":"230.1.2"}',
    '[2,"19:22:33","Heartbeat",{}]',
    '{"iccid":"89:49:01:02:03:04"}',
  ])('%s stays as it is', (given) => {
    expect(text(given)).toBe(given);
  });

  test('an idTag has one name in one report and another in the next', () => {
    const one = createRedactor(1);
    const first = one.text('{"idTag":"ABCD"}');
    expect(one.text('{"idTag":"abcd"}')).toBe(first);
    expect(createRedactor(2).text('{"idTag":"ABCD"}')).not.toBe(first);
  });

  test('what a text had is made unreadable in the sentences about it', () => {
    const redactor = createRedactor(1);
    redactor.text('{"idTag":"ABCD","x":{"key":"AuthorizationKey","value":"s3cret"}}');
    const sentence = redactor.sentence('idTag ABCD came with s3cret');
    expect(sentence).toMatch(/^idTag tag-\w{5} came with \*\*\*$/);
  });

  test('a megabyte takes no time worth speaking of', () => {
    const line = '{"idTag":"ABC","key":"x","value":"1.2.3","at":"2026-01-31T12:30:45Z"},';
    const before = process.threadCpuUsage();
    text(`[${line.repeat(15_000)}`);
    text('"'.repeat(200_000));
    text('\\'.repeat(200_000));
    text('"value":"'.repeat(100_000));
    text('{"key":"'.repeat(100_000));
    text('1.'.repeat(500_000));
    text('a:'.repeat(500_000));
    text('://a'.repeat(250_000));
    text('://a@'.repeat(250_000));
    text(' '.repeat(1_000_000));
    text(`"idTag"${' '.repeat(500_000)}`);
    text('"a"  '.repeat(200_000));
    // What grows with the square of the length takes minutes here.
    const { user } = process.threadCpuUsage(before);
    expect(user / 1000).toBeLessThan(5_000);
  });
});
