import type { Page } from '@playwright/test';
import { type Desktop, launchDesktop } from '../../support/desktop';
import { createDataDir } from '../../support/headless';
import type { Stage } from '../story/stage';

const ocppUrlOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const result = (await window.ocppCentral?.call('server.status', {})) as {
      value: { ocppUrl: string };
    };
    return result.value.ocppUrl.replace('0.0.0.0', '127.0.0.1');
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

/** The desktop app with its own data. */
export const openDesktopStage = async (): Promise<Stage> => {
  const dataDir = createDataDir();
  let desktop: Desktop;
  let ocppUrl = '';
  const start = async (): Promise<void> => {
    desktop = await launchDesktop({ dataDir: dataDir.path });
    ocppUrl = await ocppUrlOf(desktop.page);
  };
  await start();
  return {
    get page() {
      return desktop.page;
    },
    get ocppUrl() {
      return ocppUrl;
    },
    restart: async () => {
      await desktop.quit();
      await start();
    },
    savedText: (act) => savedText(desktop.page, act),
    close: async () => {
      await desktop.quit();
      dataDir.remove();
    },
  };
};
