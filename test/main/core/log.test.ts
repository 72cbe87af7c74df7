import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLog, redacted } from '../../../src/main/core/log';

let dir: string;
let consoleText = '';
const console = {
  write: (line: string): void => {
    consoleText += line;
  },
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'log-'));
  consoleText = '';
});
afterEach(() => rmSync(dir, { recursive: true }));

const linesOf = () =>
  readFileSync(join(dir, 'ocpp-central.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log', () => {
  test('goes on without its file where that cannot be written', async () => {
    const log = createLog({ level: 'info', dir: join(dir, 'file.txt', 'logs'), console });
    writeFileSync(join(dir, 'file.txt'), '');
    log.info({}, 'first');
    await vi.waitFor(() => expect(consoleText).toContain('cannot be written'));
    log.info({}, 'second');
    expect(consoleText).toContain('second');
    await log.close();
  });

  test('writes JSON lines to its file, and has them all on disk once closed', async () => {
    const log = createLog({ level: 'warn', dir, console });
    log.info({ cpId: 'CP1' }, 'below the level');
    for (let index = 0; index < 500; index++)
      log.child({ part: 'http' }).error({ index }, 'a line');
    await log.close();
    const lines = linesOf();
    expect(lines).toHaveLength(500);
    expect(lines[499]).toMatchObject({ level: 'error', part: 'http', index: 499, msg: 'a line' });
    expect(consoleText).toBe(readFileSync(join(dir, 'ocpp-central.log'), 'utf8'));
    expect(Date.parse(String(lines[0]?.time))).not.toBeNaN();
  });

  test('keeps the message and the stack of an error', async () => {
    const log = createLog({ level: 'fatal', dir, console });
    log.fatal({ err: new Error('what went wrong') }, 'failed');
    await log.close();
    expect(linesOf()[0]).toMatchObject({
      err: { message: 'what went wrong', stack: expect.stringContaining('log.test') },
    });
  });

  test('knows no user and no password of a URL, wherever it stands', async () => {
    const log = createLog({ level: 'info', dir, console });
    const url = 'ftp://anna:geheim@example.com/fw.bin';
    log.info({ request: { location: url } }, `asked for ${url}`);
    log.child({ url }).error({ err: new Error(`${url} did not answer`) }, 'failed');
    await log.close();
    expect(consoleText).not.toContain('geheim');
    expect(linesOf()).toMatchObject([
      { request: { location: 'ftp://***@example.com/fw.bin' } },
      { err: { message: 'ftp://***@example.com/fw.bin did not answer' } },
    ]);
  });

  test('at silent nothing is written', async () => {
    const log = createLog({ level: 'silent', dir, console });
    log.fatal({}, 'unheard');
    await log.close();
    expect(
      readdirSync(dir)
        .flatMap((name) => readFileSync(join(dir, name), 'utf8'))
        .join(''),
    ).toBe('');
  });

  test('passwords and tokens are in no line, however deep', async () => {
    const log = createLog({ level: 'fatal', dir, console });
    const secret = 's3cret-value';
    log.child({ token: secret }).fatal(
      {
        password: secret,
        request: {
          headers: { Authorization: `Bearer ${secret}` },
          body: [{ passwordHex: secret }],
        },
        payload: { key: 'AuthorizationKey', value: secret },
        answer: { configurationKey: [{ key: 'authorizationkey', readonly: false, value: secret }] },
        text: `[2,"1","ChangeConfiguration",{"key":"AuthorizationKey","value":"${secret}"}]`,
      },
      'a line',
    );
    await log.close();
    const text = readFileSync(join(dir, 'ocpp-central.log'), 'utf8');
    expect(text).not.toContain(secret);
    expect(text).toContain('[redacted]');
  });
});

test('redaction leaves everything else as it is, and ends in a circle', () => {
  const fields = {
    cpId: 'CP1',
    list: [1, null, { key: 'HeartbeatInterval', value: '300' }],
    token: undefined,
  };
  expect(redacted(fields)).toEqual(fields);
  const circle: Record<string, unknown> = { name: 'circle' };
  circle.self = circle;
  expect(JSON.stringify(redacted(circle))).toContain('[deep]');
});
