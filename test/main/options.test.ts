import { describe, expect, test } from 'vitest';
import { StartupError } from '../../src/main/core/types';
import { defaultDataDir, helpText, readInvocation } from '../../src/main/options';

const optionsOf = (argv: string[], env: NodeJS.ProcessEnv = {}) => {
  const invocation = readInvocation(argv, env);
  if (invocation.kind !== 'run') throw new Error(`expected options, got ${invocation.kind}`);
  return invocation.options;
};

const faultOf = (argv: string[], env: NodeJS.ProcessEnv = {}): string => {
  try {
    readInvocation(argv, env);
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('flags and environment', () => {
  test('every flag arrives under its member', () => {
    expect(
      optionsOf([
        ...['--data-dir', '/srv/data', '--host', '::1', '--ocpp-port', '0', '--http-host=0.0.0.0'],
        ...['--ocpp-tls-port', '9443'],
        ...['--http-port', '65535', '--path-prefix', '/ws', '--unknown', 'pending'],
        ...['--token', 'very-secret', '--log-level', 'debug'],
      ]),
    ).toEqual({
      dataDir: '/srv/data',
      host: '::1',
      ocppPort: 0,
      ocppTlsPort: 9443,
      httpHost: '0.0.0.0',
      httpPort: 65_535,
      pathPrefix: '/ws',
      unknownChargePoints: 'pending',
      token: 'very-secret',
      logLevel: 'debug',
    });
  });

  test('what is not given is left to the stored settings', () => {
    expect(optionsOf([])).toEqual({});
  });

  test('a flag wins over its environment variable, an empty variable counts as absent', () => {
    const env = {
      OCPP_CENTRAL_OCPP_PORT: '1',
      OCPP_CENTRAL_HTTP_PORT: '2',
      OCPP_CENTRAL_TOKEN: '',
    };
    expect(optionsOf(['--ocpp-port', '9'], env)).toEqual({ ocppPort: 9, httpPort: 2 });
  });

  test.each([
    [
      ['--ocpp-port', '65536'],
      '--ocpp-port "65536" is not accepted: give a number from 0 to 65535',
    ],
    [['--ocpp-port', '-1'], '--ocpp-port "-1" is not accepted'],
    [['--http-port', '80x'], '--http-port "80x" is not accepted'],
    [['--unknown', 'ask'], '--unknown "ask" is not accepted: give accept, pending, refuse.'],
    [['--path-prefix', 'ocpp'], 'give a path that begins with a slash'],
    [['--log-level', 'loud'], 'give trace, debug, info'],
    [['--host'], '--host lacks its value'],
    [['--host', '--token', 'abcdefgh'], '--host lacks its value'],
    [['--ocpp'], '--ocpp is not a flag. Did you mean --ocpp-port?'],
    [['--frobnicate'], '--frobnicate is not a flag. See --help'],
    [['serve'], '"serve" is not understood'],
  ])('%j is refused in one line that names the fix', (argv, message) => {
    const fault = faultOf(argv);
    expect(fault).toContain(message);
    expect(fault).not.toContain('\n');
  });

  test('a wrong variable is named by its own name', () => {
    expect(faultOf([], { OCPP_CENTRAL_HTTP_PORT: 'many' })).toContain(
      'OCPP_CENTRAL_HTTP_PORT "many" is not accepted',
    );
  });

  test('a refused token is not repeated', () => {
    expect(faultOf(['--token', 'short'])).not.toContain('short');
  });

  test('the desktop app lets the flags of Chromium pass', () => {
    const argv = ['--no-sandbox', '--inspect=0', '.', '--ocpp-port', '7', '--disable-gpu'];
    const invocation = readInvocation(argv, {}, { ignoreUnknown: true });
    expect(invocation).toEqual({ kind: 'run', options: { ocppPort: 7 } });
  });

  test('help and version are recognised', () => {
    expect(readInvocation(['--help'], {})).toEqual({ kind: 'help' });
    expect(readInvocation(['-h'], {})).toEqual({ kind: 'help' });
    expect(readInvocation(['--version'], {})).toEqual({ kind: 'version' });
  });

  test('help has a line for every flag, with default and variable', () => {
    const help = helpText();
    for (const name of ['data-dir', 'host', 'ocpp-port', 'http-host', 'http-port']) {
      expect(help).toContain(`--${name} `);
      expect(help).toContain(`OCPP_CENTRAL_${name.toUpperCase().replaceAll('-', '_')}`);
    }
    expect(help).toContain('default: 8887; OCPP_CENTRAL_OCPP_PORT');
  });
});

describe('the default data folder', () => {
  test('follows XDG on Linux, and ignores a relative XDG path', () => {
    expect(defaultDataDir('linux', {}, '/h')).toBe('/h/.local/share/ocpp-central');
    expect(defaultDataDir('linux', { XDG_DATA_HOME: '/x' }, '/h')).toBe('/x/ocpp-central');
    expect(defaultDataDir('linux', { XDG_DATA_HOME: 'x' }, '/h')).toBe(
      '/h/.local/share/ocpp-central',
    );
  });

  test('is the Library on macOS and the local AppData on Windows', () => {
    expect(defaultDataDir('darwin', {}, '/h')).toBe('/h/Library/Application Support/OCPP Central');
    expect(defaultDataDir('win32', { LOCALAPPDATA: '/a' }, '/h')).toBe('/a/OCPP Central');
  });
});
