import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MethodInput, MethodName, MethodOutput } from '@shared/api';
import type { EventData, EventEnvelope, EventName } from '@shared/api/events';
import type { Finding } from '@shared/model/message';
import type { Failure } from '@shared/result';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { createCentralSystem } from '../../src/main/core/central-system';
import type { CentralSystem, CentralSystemOptions } from '../../src/main/core/types';
import { type ChargePoint, type ChargePointOptions, connectChargePoint } from './charge-point';
import { prepareDatabase } from './fresh-database';
import { type UntilOptions, until } from './until';

export interface Bench {
  /** The value of a call that succeeds; throws where it fails. */
  call<N extends MethodName>(name: N, input: MethodInput<N>): Promise<MethodOutput<N>>;
  /** The failure of a call that fails; the input need not be valid. */
  failure(name: MethodName, input: unknown): Promise<Failure>;
  /** A request to REST; the path begins with a slash. */
  rest(path: string, init?: RequestInit): Promise<Response>;
  readonly ocppUrl: string;
  /** Of the port with TLS, where the bench was started with one. */
  readonly ocppTlsUrl: string;
  readonly httpUrl: string;
  readonly dataDir: string;
  /** The database file, to look into with a connection of one's own. */
  readonly databaseFile: string;
  /** Every event so far, over restarts too. */
  readonly events: readonly EventEnvelope[];
  /** The first event of the name that fits, from now or from before. */
  event<N extends EventName>(
    name: N,
    fits?: (data: EventData<N>) => boolean,
    options?: UntilOptions,
  ): Promise<EventData<N>>;
  /** A charge point that connects here; its socket goes with the test. */
  connect(identity: string, options?: ChargePointOptions): Promise<ChargePoint>;
  /** The same under an identity that no other test of a shared bench uses. */
  connectNew(options?: ChargePointOptions): Promise<ChargePoint>;
  /** The findings about a charge point so far, oldest first. */
  findings(chargePointId: string): Promise<Finding[]>;
  /** The codes of the findings about a charge point so far, oldest first. */
  findingCodes(chargePointId: string): Promise<string[]>;
  stop(): Promise<void>;
  /** Stops and starts again on the same data; ports are new ones. */
  restart(): Promise<void>;
}

export type BenchOptions = Partial<CentralSystemOptions>;

/** A whole central system on free ports of the loopback interface; it goes with the test. */
export const startBench = async (options: BenchOptions = {}): Promise<Bench> => {
  const { bench, dispose } = await openBench(options);
  onTestFinished(dispose);
  return bench;
};

/**
 * One central system for all tests of a file, where they do not disturb each other: a start takes
 * longer than most of them. Call it while tests are collected, and the result within a test.
 */
export const shareBench = (options: BenchOptions = {}): (() => Bench) => {
  let opened: { bench: Bench; dispose: () => Promise<void> } | undefined;
  beforeAll(async () => {
    opened = await openBench(options);
  });
  afterAll(() => opened?.dispose());
  return () => {
    if (opened === undefined) throw new Error('The bench is there while tests run.');
    return opened.bench;
  };
};

const openBench = async (
  options: BenchOptions,
): Promise<{ bench: Bench; dispose: () => Promise<void> }> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ocpp-central-'));
  await prepareDatabase(join(dataDir, 'ocpp-central.sqlite'));
  const start = (): Promise<CentralSystem> =>
    createCentralSystem({
      version: '0.0.0-test',
      host: '127.0.0.1',
      ocppPort: 0,
      httpPort: 0,
      filePort: 0,
      ftpPort: 0,
      logLevel: 'silent',
      ...options,
      dataDir,
    });
  const events: EventEnvelope[] = [];
  let system = await start();
  const listen = (): void => {
    system.on((batch) => events.push(...batch));
  };
  listen();
  const chargePoints: ChargePoint[] = [];
  let newOnes = 0;
  const dispose = async (): Promise<void> => {
    for (const chargePoint of chargePoints) chargePoint.terminate();
    await system.stop();
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };

  const call: Bench['call'] = async (name, input) => {
    const result = await system.call(name, input, 'internal');
    if (!result.ok) {
      const { code, message, details } = result.error;
      throw new Error(`${name}: ${code}: ${message} ${JSON.stringify(details ?? '')}`);
    }
    return result.value;
  };

  const findings: Bench['findings'] = async (cpId) => {
    const { items } = await call('finding.list', { cpId, limit: 1000 });
    return items.toReversed();
  };

  const connect: Bench['connect'] = async (identity, chargePointOptions) => {
    const { ocpp } = system.addresses;
    const url = chargePointOptions?.tls === undefined ? ocpp : bench.ocppTlsUrl;
    const chargePoint = await connectChargePoint(url, identity, chargePointOptions);
    chargePoints.push(chargePoint);
    return chargePoint;
  };

  const bench: Bench = {
    call,
    failure: async (name, input) => {
      const result = await system.call(name, input as never, 'internal');
      if (result.ok) throw new Error(`${name} succeeded: ${JSON.stringify(result.value)}`);
      return result.error;
    },
    rest: (path, init) => fetch(`${system.addresses.http}${path}`, init),
    get ocppUrl() {
      return system.addresses.ocpp;
    },
    get ocppTlsUrl() {
      const { ocppTls } = system.addresses;
      if (ocppTls === null) throw new Error('The port with TLS is closed.');
      return ocppTls;
    },
    get httpUrl() {
      return system.addresses.http;
    },
    dataDir,
    databaseFile: join(dataDir, 'ocpp-central.sqlite'),
    events,
    event: <N extends EventName>(
      name: N,
      fits: (data: EventData<N>) => boolean = () => true,
      untilOptions: UntilOptions = {},
    ) =>
      until(
        () =>
          events.find((event) => event.name === name && fits(event.data as unknown as EventData<N>))
            ?.data as EventData<N> | undefined,
        { what: `the event ${name}`, ...untilOptions },
      ),
    connect,
    connectNew: (chargePointOptions) => {
      newOnes++;
      return connect(`NEW-${newOnes}`, chargePointOptions);
    },
    findings,
    findingCodes: async (cpId) => (await findings(cpId)).map(({ code }) => code),
    stop: () => system.stop(),
    restart: async () => {
      await system.stop();
      system = await start();
      listen();
    },
  };
  return { bench, dispose };
};
