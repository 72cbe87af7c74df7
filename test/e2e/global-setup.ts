import { existsSync } from 'node:fs';
import { buildIfStale } from '../support/headless';

/** Where Debian and Ubuntu install their browser. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** Builds what is stale, and chooses the browser: E2E_CHROMIUM, else the system's, else the packaged one. */
export default async function prepare(): Promise<void> {
  buildIfStale();
  // The desktop app brings its own.
  if (process.env.E2E_CHROMIUM || process.env.OCPP_CENTRAL_DESKTOP_EXECUTABLE) return;
  if (existsSync(SYSTEM_CHROMIUM)) {
    process.env.E2E_CHROMIUM = SYSTEM_CHROMIUM;
    return;
  }
  // Makes the package unpack its own NSS and expat; it reads the variable while it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  process.env.E2E_CHROMIUM = await chromium.executablePath();
}
