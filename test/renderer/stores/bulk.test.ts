import type { EventEnvelope } from '@shared/api/events';
import type { Command, CommandOutcome } from '@shared/model/command';
import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../src/renderer/src/bridge';
import { createBulk, hasFailed, MOST_IN_FLIGHT } from '../../../src/renderer/src/stores/bulk';
import { until } from '../../support/until';

const AT = '2026-01-31T12:00:00.000Z';
const reset = { action: 'Reset', payload: { type: 'Soft' }, validate: true };

const ended = (commandId: string, outcome: CommandOutcome, response: unknown = null): Command => ({
  commandId,
  chargePointId: commandId,
  action: 'Reset',
  request: reset.payload,
  outcome,
  response,
  callError: null,
  message: null,
  createdAt: AT,
  sentAt: AT,
  finishedAt: AT,
  latencyMs: 3,
  lateByMs: null,
  exchangeId: 1,
  transactionId: null,
  transactionState: null,
  caused: null,
});

/** A bulk over a carrier that takes every command; each ends when the test says so. */
const startBulk = (offline: readonly string[] = []) => {
  const sent: string[] = [];
  const bridge = {
    call: async (name: string, input: { cpId: string; wait?: boolean; commandId: string }) => {
      if (name === 'command.get') {
        return { ok: true, value: ended(input.commandId, 'answered', { status: 'Accepted' }) };
      }
      expect(input.wait).toBe(false);
      sent.push(input.cpId);
      return offline.includes(input.cpId)
        ? { ok: false, error: { code: 'offline', message: 'not connected' } }
        : { ok: true, value: { commandId: input.cpId, outcome: 'waiting' } };
    },
  } as unknown as Bridge;
  const bulk = createBulk(bridge);
  const end = (...commands: Command[]) =>
    bulk.slice.apply?.(
      commands.map((data, seq): EventEnvelope => ({ seq, name: 'command.changed', data })),
    );
  const rows = () => bulk.store.getState().run?.rows ?? [];
  return { bulk, sent, end, rows };
};

const ids = Array.from({ length: 50 }, (_, index) => `CP${index + 1}`);
const accepted = (id: string) => ended(id, 'answered', { status: 'Accepted' });

describe('a command to several charge points', () => {
  test('D25 a ClearCache that is Rejected has not failed, a Reset has', async () => {
    const { bulk, end, rows } = startBulk();
    bulk.start({ action: 'ClearCache', payload: {}, validate: true }, ['CP1', 'CP2']);
    await until(() => rows().every(({ state }) => state === 'sent'));
    const rejected = (id: string) => ended(id, 'answered', { status: 'Rejected' });
    end({ ...rejected('CP1'), action: 'ClearCache' }, rejected('CP2'));
    await until(() => rows().every(({ state }) => state === 'ended'));
    expect(
      rows()
        .filter(hasFailed)
        .map(({ chargePointId }) => chargePointId),
    ).toEqual(['CP2']);
  });

  test('is under way to 20 of them at most', async () => {
    const { bulk, sent, end, rows } = startBulk();
    bulk.start(reset, ids);
    await until(() => sent.length >= MOST_IN_FLIGHT, { what: 'the first ones' });
    expect(sent).toEqual(ids.slice(0, 20));
    for (const id of ids) {
      await until(() => sent.includes(id), { what: id });
      const open = rows().filter(({ state }) => state === 'sent').length;
      expect(open).toBeLessThanOrEqual(20);
      end(accepted(id));
    }
    await until(() => rows().every(({ state }) => state === 'ended'), { what: 'the end' });
    expect(rows().filter(hasFailed)).toEqual([]);
  });

  test('goes again to those that failed or refused, and to no other', async () => {
    const { bulk, sent, end, rows } = startBulk(['CP3']);
    bulk.start(reset, ['CP1', 'CP2', 'CP3', 'CP4']);
    await until(() => sent.length === 4, { what: 'four' });
    end(accepted('CP1'), ended('CP2', 'answered', { status: 'Rejected' }), ended('CP4', 'timeout'));
    await until(() => rows().every(({ state }) => state === 'ended'), { what: 'the end' });
    expect(
      rows()
        .filter(hasFailed)
        .map(({ chargePointId }) => chargePointId),
    ).toEqual(['CP2', 'CP3', 'CP4']);
    bulk.retry();
    await until(() => sent.length === 7, { what: 'three more' });
    expect(sent.slice(4)).toEqual(['CP2', 'CP3', 'CP4']);
    expect(rows()[0]?.command?.response).toEqual({ status: 'Accepted' });
  });

  test('that is dismissed goes to nobody else', async () => {
    const { bulk, sent, end, rows } = startBulk();
    bulk.start(reset, ids);
    await until(() => sent.length === 20, { what: 'the first ones' });
    bulk.dismiss();
    end(...sent.map(accepted));
    await Promise.resolve();
    bulk.start(reset, ['CP50']);
    await until(() => sent.at(-1) === 'CP50', { what: 'the next run' });
    expect(sent.length).toBe(21);
    expect(rows()).toHaveLength(1);
  });

  test('is looked up where events were missed', async () => {
    const { bulk, sent, rows } = startBulk();
    bulk.start(reset, ['CP1']);
    await until(() => sent.length === 1, { what: 'one' });
    await bulk.slice.refetch?.();
    await until(() => rows()[0]?.state === 'ended', { what: 'the end' });
  });
});
