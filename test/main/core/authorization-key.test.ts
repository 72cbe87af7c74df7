import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { maskText } from '../../../src/main/core/authorization-key-mask';
import { type Bench, startBench } from '../../support/bench';
import type { ChargePoint } from '../../support/charge-point';
import { startSimulator } from '../../support/simulator';
import { until } from '../../support/until';

const oldKey = 'old-old-old-old-';

/** A charge point that connects with the old key. */
const arrange = async (): Promise<{ bench: Bench; station: ChargePoint }> => {
  const bench = await startBench();
  await bench.call('chargePoint.put', { cpId: 'CP1', commandTimeoutSeconds: 1 });
  await bench.call('chargePoint.setPassword', { cpId: 'CP1', password: oldKey });
  const station = await bench.connect('CP1', { password: oldKey });
  return { bench, station };
};

const opens = async (bench: Bench, password: string | Buffer): Promise<boolean> => {
  try {
    const station = await bench.connect('CP1', { password });
    await station.close();
    return true;
  } catch (error) {
    expect(String(error)).toContain('401');
    return false;
  }
};

const bytes = (hex: string | null): Buffer => Buffer.from(hex ?? '', 'hex');

const stateOf = async (bench: Bench) =>
  (await bench.call('authorizationKey.get', { cpId: 'CP1' })).change;

describe('D39 a new AuthorizationKey', () => {
  test('is generated, sent as 40 hexadecimal digits, and refuses the old one from Accepted on', async () => {
    const { bench, station } = await arrange();
    station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
    const changed = await bench.call('authorizationKey.change', { cpId: 'CP1' });
    expect(changed).toMatchObject({ outcome: 'answered', status: 'Accepted', accepted: 'new' });
    expect(changed.keyHex).toMatch(/^[0-9a-f]{40}$/);
    expect(station.received.at(-1)).toContain(
      `"ChangeConfiguration",{"key":"AuthorizationKey","value":"${changed.keyHex}"}]`,
    );
    expect(await opens(bench, oldKey)).toBe(false);
    expect(await opens(bench, bytes(changed.keyHex))).toBe(true);
    expect(await opens(bench, changed.keyHex ?? '')).toBe(true);
    await bench.restart();
    expect(await opens(bench, oldKey)).toBe(false);
    expect(await opens(bench, bytes(changed.keyHex))).toBe(true);
  });

  test('of 16 bytes, over REST; a key that was given is not said again', async () => {
    const { bench, station } = await arrange();
    station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
    const post = async (body: object) => {
      const response = await bench.rest('/charge-point/CP1/authorization-key', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    expect((await post({ bytes: 16 })).body.keyHex).toMatch(/^[0-9a-f]{32}$/);
    expect((await post({ keyHex: 'AB'.repeat(16) })).body).toMatchObject({
      accepted: 'new',
      keyHex: null,
    });
    expect(await opens(bench, bytes('ab'.repeat(16)))).toBe(true);
    expect(await post({ keyHex: 'ab' })).toMatchObject({ status: 422 });
    expect(await post({ key: 'x'.repeat(16), keyHex: 'ab'.repeat(16) })).toMatchObject({
      status: 422,
    });
  });

  test.each([
    ['with colons', 'a:b:c:d:e:f:g:h:'],
    ['beyond ASCII', 'schlüssel-für-die-säule'],
  ])('B27 as text %s is the password byte for byte', async (_, key) => {
    const { bench, station } = await arrange();
    station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
    await bench.call('authorizationKey.change', { cpId: 'CP1', key });
    expect(await opens(bench, Buffer.from(key, 'utf8'))).toBe(true);
    expect(await opens(bench, Buffer.from(key, 'latin1').subarray(1))).toBe(false);
    expect(await opens(bench, oldKey)).toBe(false);
  });

  test.each(['Rejected', 'NotSupported'])('answered %s leaves the old one', async (status) => {
    const { bench, station } = await arrange();
    station.onCall('ChangeConfiguration', () => ({ status }));
    const changed = await bench.call('authorizationKey.change', {
      cpId: 'CP1',
      keyHex: 'ab'.repeat(16),
    });
    expect(changed).toMatchObject({ status, accepted: 'old', keyHex: null });
    expect(await stateOf(bench)).toBe('none');
    expect(await opens(bench, bytes('ab'.repeat(16)))).toBe(false);
    expect(await opens(bench, oldKey)).toBe(true);
  });

  test('answered with a CALLERROR leaves the old one; so does one that could not be sent', async () => {
    const { bench, station } = await arrange();
    const changing = bench.failure('authorizationKey.change', { cpId: 'CP1' });
    const [, id] = JSON.parse(await station.nextFrame(([type]) => type === 2)) as string[];
    station.send(`[4,"${id}","InternalError","",{}]`);
    expect(await changing).toMatchObject({ code: 'call-error' });
    await station.close();
    await until(async () => !(await bench.call('chargePoint.get', { cpId: 'CP1' })).connected);
    expect(await bench.failure('authorizationKey.change', { cpId: 'CP1' })).toMatchObject({
      code: 'offline',
    });
    expect(await stateOf(bench)).toBe('none');
    expect(await opens(bench, oldKey)).toBe(true);
  });

  test('without an answer: both are accepted, and the new one ends the old when it connects with it', async () => {
    const { bench, station } = await arrange();
    station.onCall('ChangeConfiguration', () => undefined);
    const changed = await bench.call('authorizationKey.change', { cpId: 'CP1' });
    expect(changed).toMatchObject({ outcome: 'timeout', status: null, accepted: 'both' });
    expect(await stateOf(bench)).toBe('unknown');
    await bench.restart();
    expect(await stateOf(bench)).toBe('unknown');
    expect(await opens(bench, bytes(changed.keyHex))).toBe(true);
    await until(async () => (await stateOf(bench)) === 'none');
    expect(await opens(bench, oldKey)).toBe(false);
    expect(await opens(bench, bytes(changed.keyHex))).toBe(true);
  });

  test('without an answer: connecting with the old one tells that the new one was not taken', async () => {
    const { bench, station } = await arrange();
    station.onCall('ChangeConfiguration', () => {
      station.terminate();
      return undefined;
    });
    const changed = await bench.call('authorizationKey.change', { cpId: 'CP1' });
    expect(changed).toMatchObject({ outcome: 'connection-lost', accepted: 'both' });
    expect(await opens(bench, oldKey)).toBe(true);
    await until(async () => (await stateOf(bench)) === 'none');
    expect(await opens(bench, bytes(changed.keyHex))).toBe(false);
  });

  test('a late answer counts as much as one in time', async () => {
    const { bench, station } = await arrange();
    station.onCall('ChangeConfiguration', () => undefined);
    const changed = await bench.call('authorizationKey.change', { cpId: 'CP1' });
    station.send(`[3,"${changed.commandId}",{"status":"Accepted"}]`);
    await until(async () => (await stateOf(bench)) === 'none');
    expect(await opens(bench, oldKey)).toBe(false);
    expect(await opens(bench, bytes(changed.keyHex))).toBe(true);
  });

  test('D24 RebootRequired: the old one opens until the charge point comes with the new one', async () => {
    const { bench, station } = await arrange();
    station.onCall('ChangeConfiguration', () => ({ status: 'RebootRequired' }));
    const changed = await bench.call('authorizationKey.change', { cpId: 'CP1' });
    expect(changed).toMatchObject({ status: 'RebootRequired', accepted: 'both' });
    expect(await opens(bench, oldKey)).toBe(true);
    expect(await stateOf(bench)).toBe('afterReboot');
    expect(await opens(bench, bytes(changed.keyHex))).toBe(true);
    await until(async () => (await stateOf(bench)) === 'none');
    expect(await opens(bench, oldKey)).toBe(false);
  });

  test('a second change waits for the answer to the first', async () => {
    const { bench, station } = await arrange();
    const first = bench.call('authorizationKey.change', { cpId: 'CP1' });
    const call = await station.nextFrame(([type]) => type === 2);
    expect(await stateOf(bench)).toBe('sent');
    expect(await bench.failure('authorizationKey.change', { cpId: 'CP1' })).toMatchObject({
      code: 'conflict',
    });
    station.send(`[3,"${(JSON.parse(call) as string[])[1]}",{"status":"Accepted"}]`);
    expect(await first).toMatchObject({ accepted: 'new' });
  });

  test('a person who sets the password ends all doubt', async () => {
    const { bench, station } = await arrange();
    station.onCall('ChangeConfiguration', () => undefined);
    const changed = await bench.call('authorizationKey.change', { cpId: 'CP1' });
    await bench.call('chargePoint.setPassword', { cpId: 'CP1', password: 'set-by-a-person!' });
    expect(await opens(bench, bytes(changed.keyHex))).toBe(false);
    expect(await opens(bench, oldKey)).toBe(false);
    expect(await opens(bench, 'set-by-a-person!')).toBe(true);
  });

  test('a simulated charge point comes back with it', async () => {
    const bench = await startBench();
    await startSimulator(bench, { identity: 'CP1' });
    const changed = await bench.call('authorizationKey.change', { cpId: 'CP1' });
    expect(changed.accepted).toBe('new');
    await until(async () => {
      const { link, hasPassword } = await bench.call('chargePoint.get', { cpId: 'CP1' });
      return hasPassword && (link?.connectionId ?? 0) > 1;
    });
    expect(await opens(bench, 'anything-else-16')).toBe(false);
  });
});

describe('the value of an AuthorizationKey', () => {
  test('D9 stands in no record, command, event, export or log, however it was sent', async () => {
    const bench = await startBench({ logLevel: 'trace' });
    const station = await bench.connect('CP1');
    const key = 'f00dfeed'.repeat(4);
    station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
    station.onCall('GetConfiguration', () => ({
      configurationKey: [{ key: 'authorizationKey', readonly: false, value: key }],
    }));
    await bench.call('authorizationKey.change', { cpId: 'CP1', keyHex: key });
    const request = { key: 'authorizationkey', value: key };
    await bench.call('command.changeConfiguration', { cpId: 'CP1', ...request });
    await bench.call('command.call', {
      cpId: 'CP1',
      action: 'ChangeConfiguration',
      payload: request,
      validate: false,
    });
    const read = await bench.call('command.readConfiguration', { cpId: 'CP1' });
    station.send(
      `[3,"${read.commandId}",{"configurationKey":[{"value":"${key}","key":"AuthorizationKey"}]}]`,
    );
    await until(async () => (await bench.findingCodes('CP1')).includes('repeated-reply'));
    expect(station.received.filter((text) => text.includes(key))).toHaveLength(3);
    const told = [
      read,
      await bench.call('message.list', {}),
      await bench.call('frame.list', {}),
      await bench.call('command.list', {}),
      await bench.call('finding.list', {}),
      await bench.call('chargePoint.configuration', { cpId: 'CP1' }),
      await (await bench.rest('/message.jsonl')).text(),
      await (await bench.rest('/message.csv')).text(),
      bench.events,
    ];
    expect(JSON.stringify(told)).not.toContain(key);
    expect(JSON.stringify(told)).toContain('***');
    await bench.stop();
    const database = new Database(bench.databaseFile, { readonly: true });
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .pluck()
      .all() as string[];
    for (const table of tables) {
      expect(
        JSON.stringify(database.prepare(`SELECT * FROM "${table}"`).all()),
        table,
      ).not.toContain(key);
    }
    database.close();
    expect(readFileSync(`${bench.dataDir}/logs/ocpp-central.log`, 'utf8')).not.toContain(key);
  });

  test('that was sent as a number is masked too', async () => {
    const bench = await startBench();
    const station = await bench.connect('CP1');
    station.onCall('ChangeConfiguration', () => ({ status: 'Rejected' }));
    const payload = { key: 'AuthorizationKey', value: 1234567890123456 };
    const request = { cpId: 'CP1', action: 'ChangeConfiguration', payload, validate: false };
    await bench.call('command.call', request);
    const told = [
      await bench.call('message.list', {}),
      await bench.call('command.list', {}),
      bench.events,
    ];
    expect(JSON.stringify(told)).not.toContain('1234567890123456');
  });

  test('the mask itself is not sent as a key, e.g. with a command that is sent again', async () => {
    const { bench } = await arrange();
    expect(
      await bench.failure('command.changeConfiguration', {
        cpId: 'CP1',
        key: 'AuthorizationKey',
        value: '***',
      }),
    ).toMatchObject({ code: 'invalid-input', details: [{ pointer: '/value' }] });
  });

  test('is masked in a text, everything else letter by letter as it was', () => {
    const text =
      '[3,"1",{"configurationKey":[ {"key" : "AuthorizationKey","readonly":false,"value":"a\\"b"},{"key":"B","value":"x"}]}]';
    expect(maskText(text)).toBe(
      '[3,"1",{"configurationKey":[ {"key" : "AuthorizationKey","readonly":false,"value":"***"},{"key":"B","value":"x"}]}]',
    );
    expect(maskText('{"value":"s","key":"authorizationkey"}')).toBe(
      '{"value":"***","key":"authorizationkey"}',
    );
    expect(maskText('AuthorizationKey')).toBe('AuthorizationKey');
  });

  test('a hostile text of a mebibyte is read in a moment', () => {
    const began = performance.now();
    maskText('"key":"AuthorizationKey",'.repeat(40_000));
    maskText(`${'"value":"'.repeat(110_000)}AuthorizationKey`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
