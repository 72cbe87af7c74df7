// Debian and Ubuntu packages that a script needs: which are missing, and their installation where that is allowed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What Electron's window needs, and a display for machines without one. */
export const WINDOW_PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
];

/** Programs of others that tests hold our TLS, HTTP and FTP against. */
export const PEER_PACKAGES = ['openssl', 'curl', 'lftp'];

export const COMPILER_PACKAGES = ['g++', 'make', 'python3'];

export const hasCommand = (/** @type {string} */ command) =>
  spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

/** The shared libraries that a program needs and the system lacks. */
export const missingLibraries = (/** @type {string} */ executable) => {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
};

export const mayInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  hasCommand('apt-get');

export const installCommand = (/** @type {readonly string[]} */ packages) =>
  `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** Newer releases renamed some libraries for their 64-bit times (libasound2 -> libasound2t64). */
const nameHere = (/** @type {string} */ name) =>
  spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' }).status === 0
    ? `${name}t64`
    : name;

/** Installs as root; what apt prints goes to stderr. Throws where apt fails. */
export const installPackages = (/** @type {readonly string[]} */ packages) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = { env, stdio: ['ignore', 2, 2] };
  process.stderr.write(`Installing ${packages.join(', ')} ...\n`);
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages.map(nameHere)],
    options,
  );
};
