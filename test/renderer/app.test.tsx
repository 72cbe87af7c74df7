import type { EventEnvelope } from '@shared/api/events';
import type { ServerStatus } from '@shared/api/server';
import type { ConnectionAttempt } from '@shared/model/attempt';
import type { ChargePoint } from '@shared/model/charge-point';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { App } from '../../src/renderer/src/app';
import type { Bridge, LinkState } from '../../src/renderer/src/bridge';
import { type Client, createClient } from '../../src/renderer/src/stores/context';

const AT = '2026-01-31T12:00:00.000Z';

const chargePoint: ChargePoint = {
  chargePointId: 'CP1',
  cpId: 'CP1',
  isNew: false,
  connected: true,
  link: null,
  vendor: 'Alfen',
  model: 'Eve',
  chargePointSerialNumber: null,
  chargeBoxSerialNumber: null,
  firmwareVersion: '5.1',
  iccid: null,
  imsi: null,
  meterType: null,
  meterSerialNumber: null,
  firstSeenAt: AT,
  lastSeenAt: AT,
  lastBootAt: AT,
  bootStatus: 'Accepted',
  hasPassword: false,
  connectors: [
    {
      connectorId: 1,
      status: 'Available',
      errorCode: 'NoError',
      info: null,
      vendorId: null,
      vendorErrorCode: null,
      statusAt: AT,
      availabilityPending: null,
      transactionId: null,
    },
  ],
  findingCount: 0,
  settings: {
    registration: 'Accepted',
    strict: null,
    heartbeatIntervalSeconds: null,
    pingIntervalSeconds: null,
    toleratedMissedPongs: null,
    neverPongs: false,
    quiet: false,
    pendingIntervalSeconds: null,
    currentTimeOffsetSeconds: 0,
    responseDelayMs: 0,
    responseDelayActions: [],
    commandTimeoutSeconds: null,
    assumedUtcOffsetMinutes: 0,
    note: '',
  },
};

const status: ServerStatus = {
  version: '0.1.0',
  startedAt: AT,
  urls: [
    {
      interface: 'eth0',
      address: '192.0.2.1',
      url: 'ws://192.0.2.1:8887/ocpp',
      loopback: false,
      virtual: false,
    },
  ],
  ocppUrl: 'ws://192.0.2.1:8887/ocpp',
  httpUrl: 'http://127.0.0.1:8080',
  pathPrefix: '/ocpp',
  dataDir: 'data',
  databaseBytes: 4096,
  knownChargePoints: 1,
  connectedChargePoints: 1,
  newChargePoints: 0,
  activeTransactions: 0,
  openJobs: 0,
  platform: 'linux',
  quiet: false,
  framesPerSecond: 0,
  storage: { ok: true, fault: null, lostFrames: 0 },
};

const answered = (response: unknown) => ({
  commandId: 'c1',
  action: 'x',
  outcome: 'answered',
  response,
  latencyMs: 7,
});

/** The core as this test needs it: what is not named here is an empty list. */
const startConsole = (answers: Record<string, unknown> = {}) => {
  const calls: { name: string; input: unknown }[] = [];
  let emit: (batch: readonly EventEnvelope[]) => void = () => undefined;
  const links = new Set<(state: LinkState) => void>();
  const all: Record<string, unknown> = {
    'chargePoint.list': { items: [chargePoint], next: null },
    'server.status': status,
    ...answers,
  };
  const bridge = {
    kind: 'web',
    call: async (name: string, input: unknown) => {
      calls.push({ name, input });
      return { ok: true, value: all[name] ?? { items: [], next: null } };
    },
    onEvents: (listener: typeof emit) => {
      emit = listener;
      return () => undefined;
    },
    onLink: (listener: (state: LinkState) => void) => {
      links.add(listener);
      listener('open');
      return () => links.delete(listener);
    },
  } as Bridge;
  client = createClient(bridge);
  render(<App client={client} />);
  return {
    calls,
    emit: (...batch: EventEnvelope[]) => emit(batch),
    link: (state: LinkState) => {
      for (const listener of links) listener(state);
    },
  };
};

let client: Client | undefined;
beforeEach(() => {
  window.location.hash = '';
});
afterEach(() => client?.stop());

describe('the console', () => {
  test('a shortcut leads to its screen', async () => {
    startConsole();
    fireEvent.keyDown(window, { key: '4', ctrlKey: true });
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Tags' }).getAttribute('aria-current')).toBe('page'),
    );
  });

  test('says on every screen that the database cannot be written', async () => {
    const storage = { ok: false, fault: 'database or disk is full', lostFrames: 3 };
    startConsole({ 'server.status': { ...status, storage } });
    expect((await screen.findByRole('alert')).textContent).toContain('database or disk is full');
  });

  test('says on every screen that what it shows is old, while the server cannot be reached', async () => {
    const { link } = startConsole();
    await screen.findByText('1 connected of 1 known');
    expect(screen.queryByRole('alert')).toBeNull();
    link('lost');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /No connection to OCPP Central since \d\d:\d\d:\d\d\./,
    );
    link('open');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  test('the status bar names the address that a charge point can reach', async () => {
    startConsole({ 'server.status': { ...status, ocppUrl: 'ws://127.0.0.1:8887/ocpp' } });
    await screen.findByText('1 connected of 1 known');
    const bar = screen.getByRole('contentinfo', { name: 'Server status' });
    expect(bar.textContent).toContain('ws://192.0.2.1:8887/ocpp');
  });

  test('asks for the token when the server wants one', async () => {
    const { link } = startConsole();
    link('unauthorized');
    expect(await screen.findByLabelText('Token')).toBeDefined();
  });

  test('an empty list says what to type into a charge point', async () => {
    startConsole({ 'chargePoint.list': { items: [], next: null } });
    expect(await screen.findByText('No charge point has connected yet')).toBeDefined();
    expect(screen.getAllByText('ws://192.0.2.1:8887/ocpp').length).toBeGreaterThan(1);
  });

  test('counts follow the events', async () => {
    const { emit } = startConsole();
    await screen.findByText('1 connected of 1 known');
    emit({ seq: 1, name: 'chargePoint.changed', data: { ...chargePoint, connected: false } });
    await screen.findByText('0 connected of 1 known');
    emit({ seq: 2, name: 'chargePoint.deleted', data: { chargePointId: 'CP1' } });
    await screen.findByText('0 connected of 0 known');
  });
});

describe('a refused knock', () => {
  const attempt: ConnectionAttempt = {
    id: 1,
    firstAt: AT,
    lastAt: AT,
    count: 2,
    chargePointId: 'CP9',
    remoteAddress: '192.0.2.9',
    path: '/ocpp/CP9',
    subprotocols: 'ocpp1.6',
    reason: 'unknown-charge-point',
    refused: true,
    transport: 'ws',
    httpStatus: 404,
    explanation: 'CP9 is not registered.',
  };

  test('can be accepted, and then is no longer offered', async () => {
    const { calls, emit } = startConsole();
    await screen.findByText('1 connected of 1 known');
    emit({ seq: 1, name: 'attempt.changed', data: attempt });
    await userEvent.click(await screen.findByRole('button', { name: 'Accept this one: CP9' }));
    expect(calls).toContainEqual({
      name: 'chargePoint.put',
      input: { cpId: 'CP9', registration: 'Accepted' },
    });
    emit({
      seq: 2,
      name: 'chargePoint.changed',
      data: { ...chargePoint, chargePointId: 'CP9', cpId: 'CP9', connected: false },
    });
    await screen.findByText(/may connect now/);
    expect(screen.queryByRole('button', { name: 'Accept this one: CP9' })).toBeNull();
  });
});

describe('the charge point detail', () => {
  beforeEach(() => {
    window.location.hash = '#/charge-point/CP1';
  });

  test('a command is sent once and its real answer stands beside its button', async () => {
    const { calls } = startConsole({ 'command.softReset': answered({ status: 'Rejected' }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Soft reset' }));
    const answer = await screen.findByRole('status', { name: 'Answer to Soft reset' });
    await waitFor(() => expect(answer.textContent).toContain('Rejected'));
    expect(calls.filter(({ name }) => name === 'command.softReset')).toEqual([
      { name: 'command.softReset', input: { cpId: 'CP1' } },
    ]);
  });

  test('a boot is triggered only after the explanation, when it was accepted', async () => {
    const { calls } = startConsole({
      'command.call': answered({ status: 'Accepted' }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'BootNotification' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('errata 3.40');
    expect(calls.some(({ name }) => name === 'command.call')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Trigger it' }));
    await screen.findByRole('status', { name: 'Answer to BootNotification' });
    expect(calls.some(({ name }) => name === 'command.call')).toBe(true);
  });

  test('a connector follows its status', async () => {
    const { emit } = startConsole();
    const [connector] = chargePoint.connectors;
    if (connector === undefined) throw new Error('the charge point needs a connector');
    const row = await screen.findByRole('listitem', { name: 'Connector 1' });
    expect(row.textContent).toContain('Available');
    emit({
      seq: 1,
      name: 'chargePoint.changed',
      data: { ...chargePoint, connectors: [{ ...connector, status: 'Charging' }] },
    });
    await waitFor(() => expect(row.textContent).toContain('Charging'));
  });

  test('a configuration key is changed in place and a refusal is shown as such', async () => {
    window.location.hash = '#/charge-point/CP1/configuration';
    const key = {
      key: 'HeartbeatInterval',
      value: '300',
      readonly: false,
      rebootRequired: false,
      readAt: AT,
    };
    const { calls } = startConsole({
      'chargePoint.configuration': { items: [key], unknownKeys: [] },
      'command.changeConfiguration': answered({ status: 'RebootRequired' }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Change HeartbeatInterval/ }));
    const field = screen.getByLabelText('Value of HeartbeatInterval');
    await userEvent.clear(field);
    await userEvent.type(field, '60{Enter}');
    const answer = await screen.findByRole('status', { name: 'Answer to HeartbeatInterval' });
    await waitFor(() => expect(answer.textContent).toContain('RebootRequired'));
    expect(calls).toContainEqual({
      name: 'command.changeConfiguration',
      input: { cpId: 'CP1', key: 'HeartbeatInterval', value: '60' },
    });
  });
});
