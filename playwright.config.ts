import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

/** The packaged browser brings a font of its own; pictures want those of the system, monospace among them. */
const withSystemFonts = { ...process.env, FONTCONFIG_PATH: '/etc/fonts' };

const inBrowser = {
  trace: 'retain-on-failure',
  viewport: { width: 1280, height: 800 },
  // Charts are drawn at once instead of being caught in the middle of an animation.
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: {
    ...(process.env.E2E_CHROMIUM ? { executablePath: process.env.E2E_CHROMIUM } : {}),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu'],
  },
} satisfies PlaywrightTestConfig['use'];

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/global-setup.ts',
  outputDir: 'test-results',
  // One worker: each test starts a whole central system, and the machine should answer as in use.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    {
      name: 'browser',
      testMatch: 'browser/**/*.e2e.ts',
      use: inBrowser,
    },
    { name: 'desktop', testMatch: 'desktop/**/*.e2e.ts' },
    // No tests: npm run screenshots.
    {
      name: 'screenshots',
      testMatch: 'screenshots/**/*.e2e.ts',
      use: {
        ...inBrowser,
        trace: 'off',
        launchOptions: { ...inBrowser.launchOptions, env: withSystemFonts },
      },
    },
  ],
});
