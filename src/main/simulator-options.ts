import { maxSimulatedConnectors, maxSimulators } from '@shared/api/simulator';
import { StartupError } from './core/types';
import { type Flag, flagLines, readFlags } from './flags';

/** What the simulated charge points that run alone are given. */
export interface SimulatorFlags {
  readonly url: string;
  readonly identities: readonly string[];
  readonly connectors: number;
  readonly automatic: { readonly idTag: string } | undefined;
  readonly password: string | undefined;
  /** A file of certificates in PEM that are trusted for wss. */
  readonly caFile: string | undefined;
  readonly speed: number;
}

export type SimulatorInvocation =
  | { readonly kind: 'run'; readonly options: SimulatorFlags }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

const readUrl = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { protocol, search, hash } = new URL(text);
  const isPlain = search === '' && hash === '';
  return isPlain && (protocol === 'ws:' || protocol === 'wss:') ? text : undefined;
};

const readInteger =
  (lowest: number, highest: number) =>
  (text: string): number | undefined =>
    /^\d{1,6}$/.test(text) && Number(text) >= lowest && Number(text) <= highest
      ? Number(text)
      : undefined;

const FLAGS = {
  url: {
    placeholder: 'URL',
    help: 'where to connect to; the identity is added at the end',
    default: 'none: it must be given',
    read: readUrl,
    accepts: 'a URL such as ws://192.168.1.20:8887/ocpp',
  },
  id: {
    placeholder: 'ID',
    help: 'identity; with --count the number at its end counts up',
    default: 'SIM1',
    read: (text) => (/^[A-Za-z0-9._~-]{1,48}$/.test(text) ? text : undefined),
    accepts: 'up to 48 letters, digits, dots, dashes or underscores',
  },
  count: {
    placeholder: 'N',
    help: 'how many charge points',
    default: '1',
    read: readInteger(1, maxSimulators),
    accepts: `a number from 1 to ${maxSimulators}`,
  },
  connectors: {
    placeholder: 'N',
    help: 'how many connectors each has',
    default: '2',
    read: readInteger(1, maxSimulatedConnectors),
    accepts: `a number from 1 to ${maxSimulatedConnectors}`,
  },
  auto: {
    help: 'vehicles come, charge and leave by themselves',
    default: 'off',
    read: () => true,
    accepts: 'no value',
  },
  tag: {
    placeholder: 'TAG',
    help: 'idTag they charge with',
    default: 'SIM-TAG',
    read: (text) => (/^[\x20-\x7e]{1,20}$/.test(text) ? text : undefined),
    accepts: 'up to 20 printable characters',
  },
  password: {
    placeholder: 'PASSWORD',
    help: 'for HTTP Basic authentication; the user name is the identity',
    default: 'none',
    read: (text) => text,
    accepts: 'a text',
    secret: true,
  },
  ca: {
    placeholder: 'FILE',
    help: 'certificates in PEM that are trusted for wss beside the usual ones',
    default: 'none',
    read: (text) => text,
    accepts: 'a file',
  },
  speed: {
    placeholder: 'N',
    help: 'how many times faster than life waits are over and batteries are full',
    default: '1',
    read: readInteger(1, 1000),
    accepts: 'a number from 1 to 1000',
  },
} as const satisfies Record<string, Flag>;

/** SIM7 and three become SIM7, SIM8, SIM9; leading zeroes stay as wide as they are. */
export const identitiesOf = (id: string, count: number): string[] => {
  if (count === 1) return [id];
  const digits = /\d{1,9}$/.exec(id)?.[0] ?? '';
  const name = id.slice(0, id.length - digits.length);
  const first = digits === '' ? 1 : Number(digits);
  return Array.from(
    { length: count },
    (_, index) => `${name}${String(first + index).padStart(digits.length, '0')}`,
  );
};

export const readSimulatorInvocation = (argv: readonly string[]): SimulatorInvocation => {
  const read = readFlags(FLAGS, argv, {});
  if (read.kind !== 'given') return read;
  const { url, id, count, connectors, auto, tag, password, ca, speed } = Object.fromEntries(
    read.values,
  ) as Partial<{
    url: string;
    id: string;
    count: number;
    connectors: number;
    auto: boolean;
    tag: string;
    password: string;
    ca: string;
    speed: number;
  }>;
  if (url === undefined) {
    throw new StartupError(`--url is missing: give ${FLAGS.url.accepts}.`);
  }
  return {
    kind: 'run',
    options: {
      url,
      identities: identitiesOf(id ?? 'SIM1', count ?? 1),
      connectors: connectors ?? 2,
      automatic: auto === true ? { idTag: tag ?? 'SIM-TAG' } : undefined,
      password,
      caFile: ca,
      speed: speed ?? 1,
    },
  };
};

export const simulatorHelpText = (): string =>
  [
    'Simulated charge points that connect to a central system over OCPP 1.6-J.',
    '',
    'One line of JSON on stdout for each change. SIGTERM switches them off: running transactions end.',
    '',
    ...flagLines(FLAGS),
    '',
  ].join('\n');
