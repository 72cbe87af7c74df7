// What every script needs to know: where the project is, and which Node fits it.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = resolve(import.meta.dirname, '..');
export const CACHE = join(ROOT, '.cache');

/** The exit code of a start that cannot be. */
export const CANNOT_START = 2;

/** A fault that has one line for the user and needs no stack trace. */
export class Fault extends Error {}

/** Whether the module was called as a program, and not imported. */
export const isProgram = (/** @type {string} */ moduleUrl) =>
  process.argv[1] !== undefined && pathToFileURL(resolve(process.argv[1])).href === moduleUrl;

/** Runs a program; a Fault becomes one line and the exit code of a start that cannot be. */
export const runProgram = async (/** @type {() => Promise<number>} */ program) => {
  try {
    process.exitCode = await program();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = CANNOT_START;
  }
};

const isRecentEnough = (/** @type {string} */ version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14);
};

/** A Node of at least 22.14: this one, or the one installed with the dependencies (linux-x64). */
export const fittingNode = () => {
  if (isRecentEnough(process.versions.node)) return process.execPath;
  const installed = join(ROOT, 'node_modules', '.bin', 'node');
  if (existsSync(installed)) return installed;
  throw new Fault(
    `Node ${process.versions.node} is too old: install Node 22.14 or newer, or run "npm ci" on Linux x64, which brings one along.`,
  );
};

export const assertInstalled = () => {
  if (existsSync(join(ROOT, 'node_modules', 'electron-vite'))) return;
  throw new Fault('The dependencies are not installed: run "npm ci" first.');
};
