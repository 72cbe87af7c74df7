import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { createDataDir, portOf, type Ready, startHeadless } from '../../support/headless';
import { createRandom } from '../../support/random';
import { type Depot, fillDepot } from './depot';
import { type Scene, scenes } from './scenes';
import { tellReading } from './sessions';

// Not a test but the tool that takes the pictures of the documentation: npm run screenshots [-- FOLDER]

const FOLDER = resolve(process.env.OCPP_CENTRAL_SCREENSHOTS ?? 'docs/images');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const LOOKS = [
  { look: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { look: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { look: 'contrast', colorScheme: 'light', contrast: 'more' },
] as const;

/** A few seconds of life, so that the moments in the list are apart from each other. */
const chat = async ({ stations, running }: Depot): Promise<void> => {
  const random = createRandom(7);
  const connected = stations.filter(({ socket }) => socket.readyState === socket.OPEN);
  for (let index = 0; index < 30; index++) {
    if (random.chance(0.5)) await random.pick(connected).call('Heartbeat');
    else await tellReading(random.pick(running), random);
    await delay(random.between(60, 700));
  }
};

interface Shot {
  readonly browser: Browser;
  readonly at: Ready;
  readonly dataDir: string;
  readonly look: (typeof LOOKS)[number];
  readonly size: (typeof SIZES)[number];
}

/** Shows addresses of a depot's network instead of those of the machine the pictures are taken on. */
const disguise = async (page: Page, { at, dataDir }: Shot): Promise<void> => {
  const ocppPort = portOf(at.ocpp);
  await page.route(
    (url) => url.origin === at.http && !url.pathname.startsWith('/event'),
    async (route) => {
      const response = await route.fetch();
      if (!response.headers()['content-type']?.includes('json')) return route.fulfill({ response });
      let place = 30;
      const text = (await response.text())
        .replaceAll(dataDir, '/var/lib/ocpp-central')
        .replace(/"names":\[.*?\]/, '"names":["depot","depot.local","192.168.10.20"]')
        .replace(
          /"urls":\[.*?\]/,
          `"urls":[{"interface":"eth0","address":"192.168.10.20","url":"ws://192.168.10.20:8887/ocpp","loopback":false},{"interface":"lo","address":"127.0.0.1","url":"ws://127.0.0.1:8887/ocpp","loopback":true}]`,
        )
        .replaceAll(/"remoteAddress":"[^"]*"/g, () => `"remoteAddress":"192.168.10.${++place}"`)
        .replaceAll(`:${ocppPort}`, ':8887')
        .replaceAll(`:${portOf(at.http)}`, ':8080');
      return route.fulfill({ response, body: text });
    },
  );
};

const settled = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('.MuiSkeleton-root')).toHaveCount(0);
  await page.mouse.move(0, 0);
  // Tabs measure themselves again so long after their font has come.
  await delay(250);
};

const take = async (shot: Shot, wanted: readonly Scene[]) => {
  const { browser, at, look, size } = shot;
  const context = await browser.newContext({
    viewport: size,
    colorScheme: look.colorScheme,
    contrast: look.contrast,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await disguise(page, shot);
  for (const { name, place, prepare } of wanted) {
    await page.goto('about:blank');
    await page.goto(`${at.http}/#${place}`);
    await page.getByText('Server running').waitFor();
    await settled(page);
    await prepare?.(page);
    await settled(page);
    await page.screenshot({ path: join(FOLDER, `${name}-${look.look}-${size.width}.png`) });
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
};

const takeAll = async (on: Pick<Shot, 'browser' | 'at' | 'dataDir'>, wanted: readonly Scene[]) => {
  for (const size of SIZES) {
    for (const look of LOOKS) await take({ ...on, look, size }, wanted);
  }
};

test('takes the pictures of the documentation', async ({ browser }) => {
  test.setTimeout(1_800_000);
  mkdirSync(FOLDER, { recursive: true });
  const only = process.env.OCPP_CENTRAL_SCENES?.split(',');
  const isWanted = ({ name }: Scene) => only === undefined || only.includes(name);
  const dataDir = createDataDir();
  const central = await startHeadless({ dataDir: dataDir.path });
  try {
    const first = [{ name: 'first-start', place: '/charge-points' }].filter(isWanted);
    const on = { browser, at: central.at, dataDir: dataDir.path };
    await takeAll(on, first);
    const depot = await fillDepot(central.at);
    await chat(depot);
    await takeAll(on, scenes.filter(isWanted));
    for (const station of depot.stations) station.terminate();
  } finally {
    await central.kill('SIGTERM');
    dataDir.remove();
  }
});
