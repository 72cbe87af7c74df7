import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether there is an openssl to compare with; the reason is printed where there is none. */
export const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('No comparison with openssl: there is no such program on the PATH.');
    return false;
  }
})();

export interface Workshop {
  readonly dir: string;
  /** Runs openssl in the folder and returns what it prints. */
  run(...args: string[]): string;
  read(file: string): string;
}

/** A folder for openssl that goes with the test. */
export const openWorkshop = (): Workshop => {
  const dir = mkdtempSync(join(tmpdir(), 'openssl-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return {
    dir,
    run: (...args) =>
      execFileSync('openssl', args, {
        cwd: dir,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    read: (file) => readFileSync(join(dir, file), 'utf8'),
  };
};
