// Whether and how the desktop app can be opened on this machine.
import { existsSync, readFileSync } from 'node:fs';
import { installCommand, missingLibraries, WINDOW_PACKAGES } from './debian.mjs';
import { ROOT } from './project.mjs';

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Why a runtime cannot open a window here although there is a display, or undefined. */
export const windowProblem = (/** @type {string} */ executable) => {
  if (process.platform !== 'linux') return undefined;
  const missing = missingLibraries(executable);
  if (missing.length === 0) return undefined;
  return `Electron needs ${missing.join(', ')}: ${installCommand(WINDOW_PACKAGES)}`;
};

/** Chromium's own sandbox refuses root, and systems that restrict unprivileged user namespaces. */
const canSandbox = () => {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  return [
    ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ].every(([file = '', off]) => !existsSync(file) || readFileSync(file, 'utf8').trim() !== off);
};

/** The arguments that start the app from the source tree. */
export const desktopArguments = () => [...(canSandbox() ? [] : ['--no-sandbox']), ROOT];
