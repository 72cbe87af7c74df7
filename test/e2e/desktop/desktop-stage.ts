import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Desktop, launchDesktop } from '../../support/desktop';
import { createDataDir } from '../../support/headless';
import type { Stage } from '../story/stage';

const urlsOf = (page: Page): Promise<{ ocppUrl: string; httpUrl: string }> =>
  page.evaluate(async () => {
    const result = (await window.ocppCentral?.call('server.status', {})) as {
      value: { ocppUrl: string; httpUrl: string };
    };
    const { value } = result;
    return { ocppUrl: value.ocppUrl.replace('0.0.0.0', '127.0.0.1'), httpUrl: value.httpUrl };
  });

/**
 * The app asks with a dialog of the system where to save, which no test can answer; so the text is
 * taken where the console makes a file of it.
 */
const savedText = async (page: Page, act: () => Promise<void>): Promise<string> => {
  const text = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        HTMLAnchorElement.prototype.click = () => undefined;
        const { createObjectURL } = URL;
        URL.createObjectURL = (file: Blob) => {
          URL.createObjectURL = createObjectURL;
          resolve(file.text());
          return createObjectURL(file);
        };
      }),
  );
  await act();
  return text;
};

/** The hosts and addresses beyond this machine in what Chromium tells of its network (`--log-net-log`). */
const foreignHosts = (netLog: string): string[] => {
  const text = readFileSync(netLog, 'utf8');
  // The log is there, or it would prove nothing; the pages themselves come from app:// without a network.
  expect(text).toContain('"logEventTypes"');
  return [...text.matchAll(/"(?:host|address|url)":"([^"]+)"/g)]
    .map(([, place = '']) => place)
    .filter(
      (place) => !/^(app|data|blob|devtools):|(^|\/)(localhost|127\.0\.0\.1)(:|\/|$)/.test(place),
    );
};

/** The desktop app with its own data. Closing it fails where anything reached out of this machine (A11). */
export const openDesktopStage = async (): Promise<Stage> => {
  const dataDir = createDataDir();
  let desktop: Desktop;
  let urls = { ocppUrl: '', httpUrl: '' };
  const netLog = join(dataDir.path, 'net-log.json');
  const foreign: string[] = [];
  const quit = async (): Promise<void> => {
    await desktop.quit();
    foreign.push(...foreignHosts(netLog));
  };
  const start = async (): Promise<void> => {
    desktop = await launchDesktop({ dataDir: dataDir.path, args: [`--log-net-log=${netLog}`] });
    urls = await urlsOf(desktop.page);
  };
  await start();
  return {
    get page() {
      return desktop.page;
    },
    get ocppUrl() {
      return urls.ocppUrl;
    },
    get httpUrl() {
      return urls.httpUrl;
    },
    restart: async () => {
      await quit();
      await start();
    },
    savedText: (act) => savedText(desktop.page, act),
    close: async () => {
      await quit();
      dataDir.remove();
      expect(foreign, 'A11: hosts that the window asked for').toEqual([]);
    },
  };
};
