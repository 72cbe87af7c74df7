import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { createDataDir, portOf, startHeadless } from '../../support/headless';
import type { Stage } from '../story/stage';

/** Notes every request of the page that goes elsewhere than to the console's own server. */
const foreignRequests = (page: Page, httpUrl: string): string[] => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== httpUrl)
      foreign.push(request.url());
  });
  return foreign;
};

export interface BrowserStage extends Stage {
  /** Ends the server and comes back when the page knows; `restart` brings it back. */
  stopServer(): Promise<void>;
}

/** The headless process and its console in a browser. Closing it fails where anything reached out of this machine (A11). */
export const openInBrowser = async (browser: Browser): Promise<BrowserStage> => {
  const dataDir = createDataDir();
  let central = await startHeadless({ dataDir: dataDir.path });
  const { ocpp, http } = central.at;
  const page = await browser.newPage({ acceptDownloads: true });
  const foreign = foreignRequests(page, http);
  let said = '';
  const stopServer = async (): Promise<void> => {
    await central.kill('SIGTERM');
    said += central.stderr();
    await page.getByText('Server not reachable').waitFor();
  };
  await page.goto(http);
  return {
    page,
    ocppUrl: ocpp,
    httpUrl: http,
    stopServer,
    restart: async () => {
      await stopServer();
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
      expect(foreign, 'A11: requests of the page to anybody else').toEqual([]);
      expect(said + central.stderr(), 'A11: connections of the process').not.toContain('OUTBOUND');
    },
  };
};
