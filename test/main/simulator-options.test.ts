import { describe, expect, test } from 'vitest';
import { StartupError } from '../../src/main/core/types';
import {
  identitiesOf,
  readSimulatorInvocation,
  simulatorHelpText,
} from '../../src/main/simulator-options';

const optionsOf = (...argv: string[]) => {
  const invocation = readSimulatorInvocation(argv);
  if (invocation.kind !== 'run') throw new Error(`expected options, got ${invocation.kind}`);
  return invocation.options;
};

const faultOf = (...argv: string[]): string => {
  try {
    readSimulatorInvocation(argv);
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
};

const url = ['--url', 'ws://host:8887/ocpp'];

describe('the flags of simulated charge points', () => {
  test('a URL is enough', () => {
    expect(optionsOf(...url)).toEqual({
      url: 'ws://host:8887/ocpp',
      identities: ['SIM1'],
      connectors: 2,
      automatic: undefined,
      password: undefined,
      caFile: undefined,
      speed: 1,
    });
  });

  test('every flag arrives', () => {
    expect(
      optionsOf(
        ...['--url=wss://host/ocpp', '--id', 'DEPOT-08', '--count', '3', '--connectors', '4'],
        ...[
          '--auto',
          '--tag',
          'FLEET',
          '--password',
          'secret',
          '--ca',
          'root.pem',
          '--speed',
          '60',
        ],
      ),
    ).toEqual({
      url: 'wss://host/ocpp',
      identities: ['DEPOT-08', 'DEPOT-09', 'DEPOT-10'],
      connectors: 4,
      automatic: { idTag: 'FLEET' },
      password: 'secret',
      caFile: 'root.pem',
      speed: 60,
    });
  });

  test('an identity without a number gets one where there are several', () => {
    expect(identitiesOf('BAY', 2)).toEqual(['BAY1', 'BAY2']);
    expect(identitiesOf('BAY', 1)).toEqual(['BAY']);
    expect(identitiesOf('CP099', 2)).toEqual(['CP099', 'CP100']);
  });

  test.each([
    [[], '--url is missing: give a URL such as ws://192.168.1.20:8887/ocpp.'],
    [['--url', 'http://host'], '--url "http://host" is not accepted: give a URL such as'],
    [[...url, '--count', '0'], '--count "0" is not accepted: give a number from 1 to 300.'],
    [[...url, '--connectors', 'two'], '--connectors "two" is not accepted'],
    [[...url, '--id', 'a b'], '--id "a b" is not accepted'],
    [[...url, '--auto=yes'], '--auto takes no value.'],
    [[...url, '--conn'], '--conn is not a flag. Did you mean --connectors?'],
    [[...url, '--tag', '--auto'], '--tag lacks its value'],
  ])('%j is refused in one line that names the fix', (argv, message) => {
    expect(faultOf(...argv)).toContain(message);
  });

  test('help names every flag', () => {
    expect(readSimulatorInvocation(['--help'])).toEqual({ kind: 'help' });
    for (const name of [
      'url URL',
      'id ID',
      'count N',
      'connectors N',
      'auto ',
      'tag TAG',
      'ca FILE',
    ]) {
      expect(simulatorHelpText()).toContain(`--${name}`);
    }
  });
});
