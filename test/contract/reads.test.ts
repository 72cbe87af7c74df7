import { methods } from '@shared/api';
import type { MethodDefinition } from '@shared/api/method';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { exampleOf } from '../../src/main/core/http/openapi-example';
import { createCertificateStore } from '../../src/main/core/simulator/certificates';
import { type Bench, startBench } from '../support/bench';
import { until } from '../support/until';

const reads = Object.entries<MethodDefinition>(methods)
  .filter(([, { http }]) => http.startsWith('GET'))
  .map(([name, method]) => ({ name, method, path: method.http.slice('GET '.length) }));

/** A central system that holds a few of everything there is to read. */
const startFilled = async (): Promise<{ bench: Bench; known: Record<string, string> }> => {
  const bench = await startBench();
  const station = await bench.connect('CP1');
  const timestamp = new Date().toISOString();
  await station.call('BootNotification', { chargePointVendor: 'Acme', chargePointModel: 'Duo' });
  for (const connectorId of [0, 1, 2, 1]) {
    const status = connectorId === 1 ? 'Preparing' : 'Available';
    await station.call('StatusNotification', { connectorId, status, errorCode: 'NoError' });
  }
  for (const idTag of ['T1', 'T2']) await bench.call('tag.put', { idTag, status: 'Accepted' });
  const start = { connectorId: 1, idTag: 'T1', meterStart: 100, timestamp };
  const { transactionId } = await station.call('StartTransaction', start);
  for (const value of ['150', '200', '250']) {
    const meterValue = [{ timestamp, sampledValue: [{ value }] }];
    await station.call('MeterValues', { connectorId: 1, transactionId, meterValue });
  }
  await station.call('StopTransaction', { transactionId, meterStop: 250, timestamp });
  await station.call('StartTransaction', { ...start, connectorId: 2, idTag: 'T2' });
  for (const unknown of [1, 2]) {
    await station.call('StopTransaction', { transactionId: unknown, meterStop: 9, timestamp });
  }
  station.onCall('GetConfiguration', () => ({
    configurationKey: [{ key: 'HeartbeatInterval', readonly: false, value: '300' }],
  }));
  station.onCall('Reset', () => ({ status: 'Rejected' }));
  await bench.call('command.readConfiguration', { cpId: 'CP1' });
  const { snapshot } = await bench.call('configuration.read', { cpId: 'CP1' });
  station.onCall('ChangeConfiguration', () => ({ status: 'Accepted' }));
  const changed = { cpId: 'CP1', key: 'HeartbeatInterval', value: '60' };
  await bench.call('command.changeConfiguration', changed);
  const entries = [{ key: 'HeartbeatInterval', value: '30' }];
  await bench.call('configurationTemplate.create', { name: 'One' });
  const template = await bench.call('configurationTemplate.create', { name: 'Two', entries });
  const apply = { templateId: template.id, chargePointIds: ['CP1'] };
  await bench.call('configurationTemplate.apply', apply);
  const run = await bench.call('configurationTemplate.apply', apply);
  for (const id of [run.id - 1, run.id]) {
    await bench.event(
      'configurationRun.changed',
      (one) => one.id === id && one.state !== 'running',
    );
  }
  const { commandId } = await bench.call('command.softReset', { cpId: 'CP1' });
  for (const type of ['StartupOfTheDevice', 'InvalidMessages']) {
    await station.call('SecurityEventNotification', { type, timestamp });
  }
  await bench.call('setting.put', { certificateRequests: 'sign' });
  station.onCall('CertificateSigned', () => ({ status: 'Accepted' }));
  for (const certificates of [1, 2]) {
    const csr = createCertificateStore().createRequest('CP1', '');
    await station.call('SignCertificate', { csr });
    await until(
      async () => (await bench.call('clientCertificate.list', {})).items.length === certificates,
    );
  }
  for (const vendorId of ['com.example', 'com.other']) {
    await station.call('DataTransfer', { vendorId, messageId: 'Ping' });
    await bench.call('dataTransfer.createHandler', { vendorId, status: 'Accepted' });
  }
  const message = (await bench.call('message.list', { limit: 1 })).items[0];
  station.onCall('SetChargingProfile', () => ({ status: 'Accepted' }));
  for (const chargingProfileId of [1, 2]) {
    const profile = {
      chargingProfileId,
      stackLevel: chargingProfileId,
      chargingProfilePurpose: 'TxDefaultProfile' as const,
      chargingProfileKind: 'Relative' as const,
      chargingSchedule: {
        chargingRateUnit: 'A' as const,
        chargingSchedulePeriod: [{ startPeriod: 0, limit: 8.1 }],
      },
    };
    const name = `text ${chargingProfileId}`;
    await bench.call('chargingProfile.put', { chargingProfileId, name, profile });
    await bench.call('installedProfile.install', { cpId: 'CP1', connectorId: 1, profile });
  }
  await bench.call('marker.create', { label: 'one' });
  await bench.call('marker.create', { label: 'other', cpId: 'CP1' });
  const lines = await (await bench.rest('/message.jsonl')).text();
  const trace = await bench.call('trace.import', { text: lines, last: true });
  await bench.call('trace.import', { text: lines, last: true });
  const tariff = { currency: 'EUR', pricePerKwh: 0.45, validFrom: '2026-01-01T00:00:00Z' };
  await bench.call('tariff.create', tariff);
  const own = await bench.call('tariff.create', { ...tariff, cpId: 'CP1' });
  station.onCall('ReserveNow', () => ({ status: 'Accepted' }));
  const expiryDate = new Date(Date.now() + 3_600_000).toISOString();
  const reserve = { cpId: 'CP1', connectorId: 1, idTag: 'T1', expiryDate };
  await bench.call('reservation.create', reserve);
  const { reservation } = await bench.call('reservation.create', reserve);
  const siteId = await measuredSite(bench);
  const storeImage = async (name: string): Promise<number> => {
    const image = { method: 'POST', body: Buffer.from(name) };
    return ((await (await bench.rest(`/file?name=${name}`, image)).json()) as { id: number }).id;
  };
  const fileId = await storeImage('one.bin');
  await storeImage('two.bin');
  station.onCall('GetDiagnostics', () => ({}));
  station.onCall('UpdateFirmware', () => ({}));
  await bench.call('job.startFirmwareUpdate', { cpId: 'CP1', fileId });
  const job = await bench.call('job.startDiagnostics', { cpId: 'CP1' });
  await bench.event('job.changed', ({ id, state }) => id === job.id && state === 'succeeded');
  const known = {
    'reservation.get id': String(reservation.id),
    'file.get id': String(fileId),
    'file.readPart id': String(fileId),
    'job.get id': String(job.id),
    jobId: String(job.id),
    cpId: 'CP1',
    siteId,
    transactionId: String(transactionId),
    commandId,
    id: String(message?.id),
    idTag: 'T1',
    chargingProfileId: '1',
    snapshotId: String(snapshot.id),
    otherSnapshotId: String(snapshot.id),
    otherCpId: 'CP1',
    // Before its first snapshot nothing is known of a charge point.
    at: snapshot.at,
    otherAt: snapshot.at,
    templateId: String(template.id),
    runId: String(run.id),
    trace: String(trace.id),
    'trace.get id': String(trace.id),
    'tariff.get id': String(own.id),
    'backup.read name': (await bench.call('backup.create', {})).name,
    timeZone: 'Europe/Berlin',
    findingId: String((await bench.call('finding.list', { limit: 1 })).items[0]?.id),
  };
  return { bench, known };
};

/** A site with a sample of its history; nothing is sent, because quiet is on. */
const measuredSite = async (bench: Bench): Promise<string> => {
  await bench.call('setting.put', { quiet: true });
  const members = [{ chargePointId: 'CP1' }];
  const site = { name: 'Yard', unit: 'A', limit: 63, members } as const;
  const { siteId } = await bench.call('site.create', site);
  await bench.call('site.create', { ...site, name: 'Other', members: [] });
  await bench.call('site.switchOn', { siteId });
  await until(async () => (await bench.call('site.history', { siteId })).items.length > 0);
  await bench.call('site.switchOff', { siteId });
  await bench.call('setting.put', { quiet: false });
  return String(siteId);
};

/** A value of the member's name; one of the method's own goes before it. */
const pathOf = (name: string, path: string, known: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, member: string) =>
    encodeURIComponent(known[`${name} ${member}`] ?? known[member] ?? ''),
  );

/** One query for each filter alone, and one with all of them. */
const queriesOf = (method: MethodDefinition, path: string, known: Record<string, string>) => {
  const filters = Object.entries(method.input.properties)
    // A message of the live record is in no trace.
    .filter(([member]) => !(path === '/message/{id}' && member === 'trace'))
    .filter(([member]) => !path.includes(`{${member}}`) && member !== 'cursor')
    .map(([member, schema]) => [member, known[member] ?? String(exampleOf(schema, member))]);
  return [[], ...filters.map((filter) => [filter]), filters].map((query) =>
    new URLSearchParams(query).toString(),
  );
};

test('every read answers what it promises, without filters, with each and with all of them', async () => {
  const { bench, known } = await startFilled();
  for (const { name, method, path } of reads) {
    for (const query of queriesOf(method, path, known)) {
      const response = await bench.rest(`${pathOf(name, path, known)}?${query}`);
      const body: unknown = await response.json();
      expect(response.status, `${name}?${query} ${JSON.stringify(body)}`).toBe(200);
      const faults = Value.Errors(method.output, body);
      expect(faults, `${name}?${query} ${JSON.stringify(body)}`).toEqual([]);
    }
  }
});

test('every list walked one item at a time gives what one page gives', async () => {
  const { bench, known } = await startFilled();
  const lists = reads.filter(
    ({ name, method }) => 'cursor' in method.input.properties && name !== 'message.export',
  );
  expect(lists.length).toBeGreaterThan(8);
  const itemsOf = async (url: string) => {
    const response = await bench.rest(url);
    return (await response.json()) as { items: unknown[]; next: string | null };
  };
  for (const { name, path } of lists) {
    const url = pathOf(name, path, known);
    const whole = await itemsOf(`${url}?limit=1000`);
    expect(whole.next, name).toBeNull();
    const walked: unknown[] = [];
    let cursor = '';
    for (let steps = 0; steps <= whole.items.length; steps++) {
      const page = await itemsOf(`${url}?limit=1${cursor}`);
      walked.push(...page.items);
      if (page.next === null) break;
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
    expect(walked, name).toEqual(whole.items);
    if (name !== 'finding.list' && name !== 'attempt.list') {
      expect(whole.items.length, name).toBeGreaterThan(0);
    }
  }
});

test('the exports hold what the lists hold', async () => {
  const { bench, known } = await startFilled();
  const lines = (await (await bench.rest('/frame.jsonl?order=asc')).text()).trimEnd().split('\n');
  const { items } = await bench.call('frame.list', { order: 'asc', limit: 1000 });
  expect(lines.map((line) => JSON.parse(line))).toEqual(items);
  const csv = await (
    await bench.rest(`/charge-transaction/${known.transactionId}/meter-value.csv`)
  ).text();
  expect(csv.trimEnd().split('\r\n')).toHaveLength(4);
  expect((await bench.rest('/charge-transaction/9/meter-value.csv')).status).toBe(404);
});
