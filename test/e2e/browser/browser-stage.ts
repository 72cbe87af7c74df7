import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { createDataDir, portOf, startHeadless } from '../../support/headless';
import type { Stage } from '../story/stage';

/** The headless process and its console in a browser. */
export const openInBrowser = async (browser: Browser): Promise<Stage & { httpUrl: string }> => {
  const dataDir = createDataDir();
  let central = await startHeadless({ dataDir: dataDir.path });
  const { ocpp, http } = central.at;
  const page = await browser.newPage({ acceptDownloads: true });
  await page.goto(http);
  return {
    page,
    ocppUrl: ocpp,
    httpUrl: http,
    restart: async () => {
      await central.kill('SIGTERM');
      await page.getByText('Server not reachable').waitFor();
      const ports = { ocppPort: portOf(ocpp), httpPort: portOf(http) };
      central = await startHeadless({ dataDir: dataDir.path, ...ports });
      // The page stays open: it finds the server again by itself.
      await page.getByText('Server running').waitFor();
    },
    savedText: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return readFileSync(await download.path(), 'utf8');
    },
    close: async () => {
      await page.close();
      await central.kill('SIGTERM');
      dataDir.remove();
    },
  };
};
