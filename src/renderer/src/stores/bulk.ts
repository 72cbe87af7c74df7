import type { EventEnvelope } from '@shared/api/events';
import type { Command } from '@shared/model/command';
import { meaningOfAnswer } from '@shared/ocpp/answer-meaning';
import type { Failure } from '@shared/result';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../bridge';
import type { Slice } from './subscribe';

/** So many commands of a run are under way at once; the others wait their turn. */
export const MOST_IN_FLIGHT = 20;

/** A command that goes to several charge points. */
export interface BulkCommand {
  readonly action: string;
  readonly payload: unknown;
  readonly validate: boolean;
}

export interface BulkRow {
  readonly chargePointId: string;
  readonly state: 'queued' | 'sent' | 'ended';
  /** What became of it, as soon as it has ended. */
  readonly command: Command | null;
  /** Why nothing was sent. */
  readonly failure: Failure | null;
}

export interface BulkRun {
  readonly command: BulkCommand;
  readonly rows: readonly BulkRow[];
}

export interface BulkState {
  /** The last run; null before the first and after it was dismissed. */
  readonly run: BulkRun | null;
}

export interface Bulk {
  readonly store: StoreApi<BulkState>;
  readonly slice: Slice;
  start(command: BulkCommand, chargePointIds: readonly string[]): void;
  /** When all have ended: sends it again to those that failed or refused. */
  retry(): void;
  /** Ends the run: what is still queued is not sent any more. */
  dismiss(): void;
}

/** Words that answer a command and mean no. */
const refusals: ReadonlySet<unknown> = new Set([
  'Rejected',
  'Failed',
  'UnlockFailed',
  'NotSupported',
  'NotImplemented',
]);

const statusIn = (response: unknown): unknown =>
  typeof response === 'object' && response !== null && 'status' in response
    ? response.status
    : undefined;

export const hasFailed = ({ state, command, failure }: BulkRow): boolean =>
  state === 'ended' &&
  (failure !== null ||
    command?.outcome !== 'answered' ||
    (refusals.has(statusIn(command.response)) &&
      meaningOfAnswer(command.action, command.response) === null));

const queued = (chargePointId: string): BulkRow => ({
  chargePointId,
  state: 'queued',
  command: null,
  failure: null,
});

/**
 * Sends a command to several charge points and follows each until it has ended. Nothing waits on an open
 * request: browsers have few connections to a server, and a silent charge point would hold one for long.
 */
export const createBulk = (bridge: Bridge): Bulk => {
  const store = createStore<BulkState>(() => ({ run: null }));
  const awaited = new Map<string, (command: Command) => void>();
  /** Commands that ended before the answer to their call told their id. */
  let early = new Map<string, Command>();
  let current = 0;

  const patch = (chargePointId: string, change: Partial<BulkRow>): void =>
    store.setState(({ run }) =>
      run === null
        ? {}
        : {
            run: {
              ...run,
              rows: run.rows.map((row) =>
                row.chargePointId === chargePointId ? { ...row, ...change } : row,
              ),
            },
          },
    );

  const ended = (commandId: string): Promise<Command> => {
    const known = early.get(commandId);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve) => awaited.set(commandId, resolve));
  };

  const settle = (command: Command): void => {
    if (command.outcome === 'waiting') return;
    const resolve = awaited.get(command.commandId);
    awaited.delete(command.commandId);
    if (resolve !== undefined) resolve(command);
    else if (store.getState().run !== null) early.set(command.commandId, command);
  };

  const send = async (command: BulkCommand, cpId: string, mine: number): Promise<void> => {
    patch(cpId, { state: 'sent' });
    const result = await bridge.call('command.call', { cpId, ...command, wait: false });
    const change: Partial<BulkRow> = result.ok
      ? { command: await ended(result.value.commandId) }
      : { failure: result.error };
    if (mine === current) patch(cpId, { state: 'ended', ...change });
  };

  const sendAll = (command: BulkCommand, ids: readonly string[]): void => {
    current += 1;
    const mine = current;
    const waiting = [...ids];
    const next = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        if (mine !== current) return;
        await send(command, id, mine);
      }
    };
    for (let lane = 0; lane < MOST_IN_FLIGHT; lane++) void next();
  };

  return {
    store,
    slice: {
      apply: (batch: readonly EventEnvelope[]) => {
        for (const event of batch) if (event.name === 'command.changed') settle(event.data);
      },
      refetch: async () => {
        for (const commandId of [...awaited.keys()]) {
          const result = await bridge.call('command.get', { commandId });
          if (result.ok) settle(result.value);
        }
      },
    },
    start: (command, chargePointIds) => {
      early = new Map();
      store.setState({ run: { command, rows: chargePointIds.map(queued) } });
      sendAll(command, chargePointIds);
    },
    retry: () => {
      const { run } = store.getState();
      if (run === null || run.rows.some(({ state }) => state !== 'ended')) return;
      const again = run.rows.filter(hasFailed).map(({ chargePointId }) => chargePointId);
      store.setState({
        run: {
          ...run,
          rows: run.rows.map((row) => (hasFailed(row) ? queued(row.chargePointId) : row)),
        },
      });
      sendAll(run.command, again);
    },
    dismiss: () => {
      current += 1;
      store.setState({ run: null });
    },
  };
};
