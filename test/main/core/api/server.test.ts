import { describe, expect, test } from 'vitest';
import { chargePointUrls } from '../../../../src/main/core/api/addresses';
import { createBench, createTempDir, createTestConnection } from '../../../support/core';

describe('the settings', () => {
  test('keep what is left out, and are announced and stored', async () => {
    const dir = createTempDir();
    const { value, event, close } = await createBench({ dir });
    await value('setting.put', { retentionDays: 30 });
    const settings = await value('setting.put', { unknownTags: 'accept' });
    expect(settings).toMatchObject({ retentionDays: 30, unknownTags: 'accept', strict: false });
    expect((await event('setting.changed')).data).toMatchObject({ retentionDays: 30 });
    close();
    const again = await createBench({ dir });
    expect((await again.value('setting.list', {})).settings).toEqual(settings);
  });

  test('reach the open sockets', async () => {
    const { value, core } = await createBench();
    await value('chargePoint.put', { cpId: 'CP1' });
    const connection = createTestConnection(core, 'CP1');
    await value('setting.put', { pingIntervalSeconds: 7 });
    expect(connection.done).toEqual(['configure']);
    expect(core.settings().pingIntervalSeconds).toBe(7);
  });

  test('that a flag has fixed are refused as a whole, the same value again is not', async () => {
    const { value, failure } = await createBench({ fixed: { ocppPort: 9000 } });
    const error = await failure('setting.put', { ocppPort: 9001, retentionDays: 3 });
    expect(error).toMatchObject({ code: 'conflict', details: { fixed: ['ocppPort'] } });
    expect(await value('setting.put', { ocppPort: 9000, strict: true })).toMatchObject({
      ocppPort: 9000,
      strict: true,
    });
    const { settings, fixed } = await value('setting.list', {});
    expect([settings.retentionDays, fixed]).toEqual([14, ['ocppPort']]);
  });

  test('outside their limits are refused with the limit', async () => {
    const { failure } = await createBench();
    const error = await failure('setting.put', { retentionDays: 0, pathPrefix: 'ocpp' });
    expect(error.details).toEqual(
      expect.arrayContaining([
        { pointer: '/retentionDays', message: 'must be at least 1' },
        { pointer: '/pathPrefix', message: expect.stringContaining('pattern') },
      ]),
    );
  });
});

describe('the URLs for charge points', () => {
  const ipv4 = (address: string, internal = false) => ({
    address,
    netmask: '255.255.255.0',
    family: 'IPv4' as const,
    mac: '00:00:00:00:00:00',
    internal,
    cidr: null,
  });
  const ipv6 = (address: string, internal = false) => ({
    address,
    netmask: 'ffff:ffff:ffff:ffff::',
    family: 'IPv6' as const,
    mac: '00:00:00:00:00:00',
    internal,
    cidr: null,
    scopeid: 0,
  });
  const interfaces = {
    lo: [ipv4('127.0.0.1', true), ipv6('::1', true)],
    eth0: [ipv4('192.0.2.10'), ipv6('2001:db8::5'), ipv6('fe80::1')],
    wlan0: [ipv4('198.51.100.4'), ipv4('169.254.3.3')],
  };
  const urls = (host: string) =>
    chargePointUrls('ws://127.0.0.1:8887/ocpp', host, interfaces).map(({ url }) => url);

  test('B3: are one for each LAN address, loopback last', () => {
    expect(urls('0.0.0.0')).toEqual([
      'ws://192.0.2.10:8887/ocpp',
      'ws://198.51.100.4:8887/ocpp',
      'ws://127.0.0.1:8887/ocpp',
    ]);
    expect(urls('::')).toEqual([
      'ws://192.0.2.10:8887/ocpp',
      'ws://[2001:db8::5]:8887/ocpp',
      'ws://198.51.100.4:8887/ocpp',
      'ws://127.0.0.1:8887/ocpp',
      'ws://[::1]:8887/ocpp',
    ]);
  });

  test('B3 begin with the private address of a real interface; containers and tunnels come later', () => {
    const info = (address: string) => ({
      address,
      netmask: '255.255.255.0',
      family: 'IPv4' as const,
      mac: '00:00:00:00:00:00',
      internal: false,
      cidr: null,
    });
    const found = chargePointUrls('ws://127.0.0.1:8887/ocpp', '0.0.0.0', {
      docker0: [info('172.17.0.1')],
      'vEthernet (WSL)': [info('172.20.0.1')],
      ppp0: [info('203.0.113.9')],
      eth1: [info('198.51.100.7')],
      wlan0: [info('192.168.1.20')],
    });
    expect(found.map((one) => [one.interface, one.virtual])).toEqual([
      ['wlan0', false],
      ['eth1', false],
      ['docker0', true],
      ['vEthernet (WSL)', true],
      ['ppp0', true],
    ]);
  });

  test('are only the one that is listened on where that is one', () => {
    expect(urls('192.0.2.10')).toEqual(['ws://192.0.2.10:8887/ocpp']);
    expect(urls('127.0.0.1')).toEqual(['ws://127.0.0.1:8887/ocpp']);
    expect(urls('charge.example')).toEqual(['ws://charge.example:8887/ocpp']);
  });
});

test('server.status counts what is there', async () => {
  const { value, core } = await createBench();
  await value('chargePoint.put', { cpId: 'CP1' });
  await value('chargePoint.put', { cpId: 'CP2' });
  createTestConnection(core, 'CP1');
  const status = await value('server.status', {});
  expect(status).toMatchObject({
    knownChargePoints: 2,
    connectedChargePoints: 1,
    newChargePoints: 0,
    activeTransactions: 0,
    openJobs: 0,
    pathPrefix: '/ocpp',
    storage: { ok: true },
  });
  expect(status.databaseBytes).toBeGreaterThan(10_000);
  expect(status.urls.at(-1)?.loopback).toBe(true);
  expect((await value('server.health', {})).status).toBe('ok');
});
