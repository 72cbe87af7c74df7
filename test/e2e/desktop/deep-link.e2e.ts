import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { connectChargePoint } from '../../support/charge-point';
import { launchDesktop, spawnDesktop } from '../../support/desktop';
import { createDataDir } from '../../support/headless';

const ocppUrlOf = async (page: Awaited<ReturnType<typeof launchDesktop>>['page']) => {
  const result = (await page.evaluate(() => window.ocppCentral?.call('server.status', {}))) as {
    value: { ocppUrl: string };
  };
  return result.value.ocppUrl;
};

test('a link opens its charge point in a new window, and another one in the window that is open', async () => {
  const dataDir = createDataDir();
  const first = await launchDesktop({
    dataDir: dataDir.path,
    args: ['ocpp-central://charge-point/CP%201/settings'],
  });
  try {
    const station = await connectChargePoint(await ocppUrlOf(first.page), 'CP 1');
    expect(await first.page.evaluate(() => location.hash)).toBe('#/charge-point/CP%201/settings');
    await expect(first.page.getByRole('tab', { name: 'Settings', selected: true })).toBeVisible();
    await first.page.evaluate(() => Object.assign(window, { same: true }));

    const [code] = await once(
      spawnDesktop({ dataDir: dataDir.path, args: ['ocpp-central://tags'] }),
      'exit',
    );
    expect(code).toBe(0);
    await expect(first.page.getByRole('heading', { level: 1, name: 'Tags' })).toBeVisible();
    expect(await first.page.evaluate(() => 'same' in window)).toBe(true);

    // A link that leads nowhere leaves the window where it is.
    await once(spawnDesktop({ dataDir: dataDir.path, args: ['ocpp-central://evil/x'] }), 'exit');
    expect(await first.page.evaluate(() => location.hash)).toBe('#/tags');

    await station.close();
    // The tray goes on counting; with nobody connected nothing is asked.
    await expect
      .poll(() =>
        first.page.evaluate(async () => {
          const health = (await window.ocppCentral?.call('server.health', {})) as {
            value: { connectedChargePoints: number };
          };
          return health.value.connectedChargePoints;
        }),
      )
      .toBe(0);
  } finally {
    expect(await first.quit()).toBe(0);
    dataDir.remove();
  }
});
