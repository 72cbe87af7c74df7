import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Random } from '../support/random';

// A charge point as real ones are: what it has to tell waits in a queue and is sent again, over
// reconnects, until it has been answered.

export interface AcknowledgedStart {
  readonly identity: string;
  readonly connectorId: number;
  readonly at: string;
  readonly meterStart: number;
  readonly transactionId: number;
}
export interface AcknowledgedStop {
  readonly identity: string;
  readonly transactionId: number;
  readonly at: string;
  readonly meterStop: number;
}
export interface AcknowledgedReading {
  readonly identity: string;
  readonly connectorId: number;
  readonly transactionId: number | null;
  readonly at: string;
  readonly wh: number;
}

/** What the central system has acknowledged, and so must never lose. */
export interface Ledger {
  readonly starts: AcknowledgedStart[];
  readonly stops: AcknowledgedStop[];
  readonly readings: AcknowledgedReading[];
}

export const createLedger = (): Ledger => ({ starts: [], stops: [], readings: [] });
export const sizeOf = ({ starts, stops, readings }: Ledger): number =>
  starts.length + stops.length + readings.length;

export interface DurableStation {
  readonly identity: string;
  /** What is wrong in the answers it got: a CALLERROR, or another id for the same start. */
  readonly complaints: readonly string[];
  /** Sends what is outstanding and then nothing more. */
  finish(): Promise<void>;
}

export interface StationOptions {
  readonly url: string;
  readonly identity: string;
  readonly random: Random;
  readonly ledger: Ledger;
}

interface Connection {
  readonly socket: WebSocket;
  /** Sends a CALL; resolves with the reply, or with undefined when the socket closes first. */
  ask(id: string, text: string): Promise<unknown[] | undefined>;
}

const connect = (url: string): Promise<Connection | undefined> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url, ['ocpp1.6']);
    let expected = '';
    let settle: ((reply: unknown[] | undefined) => void) | undefined;
    const ask: Connection['ask'] = (id, text) =>
      new Promise((answered) => {
        if (socket.readyState !== WebSocket.OPEN) {
          answered(undefined);
          return;
        }
        expected = id;
        settle = answered;
        socket.send(text);
      });
    socket.on('message', (data) => {
      const reply = JSON.parse(String(data)) as unknown[];
      if (reply[1] === expected) settle?.(reply);
    });
    socket.on('open', () => resolve({ socket, ask }));
    // An error is always followed by a close.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      settle?.(undefined);
      resolve(undefined);
    });
  });

/** Starts a charge point that charges, meters and stops until it is told to finish. */
export const startDurableStation = (options: StationOptions): DurableStation => {
  const { url, identity, random, ledger } = options;
  const complaints: string[] = [];
  let connection: Connection | undefined;
  let isFinishing = false;
  let lastMessage = 0;
  /** Its own clock, ahead by a second with every message: every moment happens once. */
  let clock = Date.UTC(2026, 0, 1);
  let register = random.between(0, 1000);

  const tick = (): string => {
    clock += 1000;
    return new Date(clock).toISOString();
  };
  const nextId = (): string => {
    lastMessage += 1;
    return `${identity}-${lastMessage}`;
  };

  const reconnect = async (): Promise<Connection> => {
    for (;;) {
      const opened = await connect(url);
      if (opened !== undefined) return opened;
      await delay(random.between(10, 40));
    }
  };

  /** Sends one message until it is answered. A retry has the same id or, as some do, a new one. */
  const deliver = async (action: string, payload: object): Promise<Record<string, unknown>> => {
    let id = nextId();
    for (;;) {
      if (connection?.socket.readyState !== WebSocket.OPEN) connection = await reconnect();
      const reply = await connection.ask(id, JSON.stringify([2, id, action, payload]));
      if (reply?.[0] === 3) return reply[2] as Record<string, unknown>;
      if (reply !== undefined) complaints.push(JSON.stringify(reply));
      if (random.chance(0.5)) id = nextId();
    }
  };

  const think = (): Promise<void> => delay(random.between(2, 30));

  const meter = async (connectorId: number, transactionId: number | null): Promise<void> => {
    register += random.between(1, 500);
    const at = tick();
    const wh = register;
    await deliver('MeterValues', {
      connectorId,
      ...(transactionId === null ? {} : { transactionId }),
      meterValue: [{ timestamp: at, sampledValue: [{ value: String(wh) }] }],
    });
    ledger.readings.push({ identity, connectorId, transactionId, at, wh });
  };

  const charge = async (connectorId: number): Promise<void> => {
    const at = tick();
    const meterStart = register;
    const started = await deliver('StartTransaction', {
      connectorId,
      idTag: 'TAG',
      meterStart,
      timestamp: at,
    });
    const transactionId = Number(started.transactionId);
    ledger.starts.push({ identity, connectorId, at, meterStart, transactionId });
    for (let left = random.between(1, 4); left > 0; left--) {
      await think();
      await meter(connectorId, transactionId);
    }
    await think();
    const stoppedAt = tick();
    const meterStop = register;
    await deliver('StopTransaction', { transactionId, meterStop, timestamp: stoppedAt });
    ledger.stops.push({ identity, transactionId, at: stoppedAt, meterStop });
  };

  const live = async (): Promise<void> => {
    while (!isFinishing) {
      await think();
      // Now and then the main meter reports as well, outside of every transaction.
      if (random.chance(0.2)) await meter(0, null);
      else await charge(random.between(1, 2));
    }
    connection?.socket.close();
  };
  const living = live();

  return {
    identity,
    complaints,
    finish: () => {
      isFinishing = true;
      return living;
    },
  };
};
