import { connect } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import type { AttemptReason } from '../../../src/shared/model/attempt';
import { type ChargePoint, connectChargePoint } from '../../support/charge-point';
import { goTo, report, type Stage } from './stage';

/** From the open port to the first status, and every way that is refused. */
export const firstStepsStory = (stage: () => Stage): void => {
  const put = async (path: string, body: unknown): Promise<void> => {
    const response = await fetch(`${stage().httpUrl}${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.ok).toBe(true);
  };

  const refused = (identity: string, options: Parameters<typeof connectChargePoint>[2] = {}) =>
    expect(connectChargePoint(stage().ocppUrl, identity, options)).rejects.toThrow();

  const speakTls = async (): Promise<void> => {
    const socket = connect(Number(new URL(stage().ocppUrl).port), '127.0.0.1');
    // The beginning of a ClientHello.
    socket.write(Buffer.from('16030100c8010000c40303', 'hex'));
    await new Promise((resolve) => socket.on('close', resolve));
  };

  interface Kind {
    readonly reason: AttemptReason;
    /** What stands in the list of attempts, and under the step that fails. */
    readonly word: string;
    readonly cause: string;
    readonly remedy: string;
    readonly knock: () => Promise<void>;
  }

  /** The six that keep the first charge point out; the seventh needs one that is in. */
  const kinds: readonly Kind[] = [
    {
      reason: 'bad-path',
      word: 'No identity in the path',
      cause: 'does not end in an identity',
      remedy: 'Enter the URL so that it ends in the identity',
      knock: () => refused('X', { path: '/' }),
    },
    {
      reason: 'unknown-charge-point',
      word: 'Unknown charge point',
      cause: 'GHOST knocked from 127.0.0.1, but it is not registered',
      remedy: 'Accept it',
      knock: async () => {
        await put('/setting', { unknownChargePoints: 'refuse' });
        await refused('GHOST');
        await put('/setting', { unknownChargePoints: 'accept' });
      },
    },
    {
      reason: 'no-subprotocol',
      word: 'No subprotocol',
      cause: 'without a subprotocol, and strict checking is on',
      remedy: 'switch strict checking off',
      knock: async () => {
        await put('/charge-point/STRICT', { strict: true });
        // The handshake is completed and then closed (OCPP-J §3.2).
        const station = await connectChargePoint(stage().ocppUrl, 'STRICT', { protocols: [] });
        expect((await station.closed).code).toBe(1002);
      },
    },
    {
      reason: 'wrong-subprotocol',
      word: 'Wrong subprotocol',
      cause: 'speaks another version of OCPP',
      remedy: 'Set the charge point to OCPP 1.6 JSON (subprotocol ocpp1.6)',
      knock: () => refused('NEWER', { protocols: ['ocpp2.0.1'] }),
    },
    {
      reason: 'bad-password',
      word: 'Wrong password',
      cause: 'LOCKED knocked from 127.0.0.1 with a wrong password',
      remedy: 'Enter the same password',
      knock: async () => {
        await put('/charge-point/LOCKED', {});
        await put('/charge-point/LOCKED/password', { password: 'the right one' });
        await refused('LOCKED', { password: 'another' });
      },
    },
    {
      reason: 'tls-on-plain',
      word: 'TLS on a plain port',
      cause: 'began to speak TLS on a port without TLS',
      remedy: 'Use ws:// instead of wss://',
      knock: speakTls,
    },
  ];

  const step = (page: Page, text: string) =>
    page.getByRole('list', { name: 'First steps' }).getByRole('listitem').filter({ hasText: text });

  test('B3 the first steps wait for a knock, and the port is tested through its address', async () => {
    const { page, ocppUrl } = stage();
    await goTo(page, 'Charge Points');
    await expect(step(page, 'The server listens: done')).toContainText(new URL(ocppUrl).port);
    await expect(page.getByRole('img', { name: /^QR code of ws:/ })).toBeVisible();
    await page
      .getByRole('button', { name: /^Test ws:/ })
      .last()
      .click();
    await expect(page.getByText(/^Reached through this address/)).toBeVisible();
    await expect(page.getByText(/^Nobody has been refused/)).toBeVisible();
  });

  for (const { reason, word, cause, remedy, knock } of kinds) {
    test(`A5 B3 ${reason} has a row of its own, and the first steps say what to do`, async () => {
      const { page } = stage();
      await goTo(page, 'Charge Points');
      await knock();
      const attempts = page.getByRole('list', { name: 'Connection attempts' });
      await expect(attempts.getByText(word, { exact: true })).toBeVisible();
      const handshake = step(page, 'A charge point is connected: needs attention');
      await expect(handshake).toContainText(cause);
      await expect(handshake).toContainText(remedy);
      await expect(step(page, 'Something has knocked: done')).toContainText('127.0.0.1');
    });
  }

  test('B3 A5 the first charge point ticks the rest; one that takes its place is told of', async () => {
    const { page, ocppUrl } = stage();
    await goTo(page, 'Charge Points');
    const connect = (): Promise<ChargePoint> => connectChargePoint(ocppUrl, 'FIRST');
    const first = await connect();
    await expect(step(page, 'A charge point is connected: done')).toContainText('FIRST');
    const second = await connect();
    await first.closed;
    const attempts = page.getByRole('list', { name: 'Connection attempts' });
    const row = attempts.getByRole('listitem').filter({ hasText: 'Identity used twice' });
    await expect(row).toContainText('"FIRST" was connected already');
    await second.call('BootNotification', { chargePointVendor: 'V', chargePointModel: 'M' });
    await expect(step(page, 'It has sent its BootNotification: done')).toBeVisible();
    await report(second, 1, 'Available');
    await expect(step(page, 'It has reported its first status: done')).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('list', { name: 'First steps' })).toBeHidden();
    await expect(page.getByRole('row').filter({ hasText: 'FIRST' })).toContainText('Online');
    await second.close();
  });
};
