import { parseArgs } from 'node:util';
import { StartupError } from './core/types';

/** One flag of a program. */
export interface Flag {
  /** What stands for the value in the help; a flag without one is a switch. */
  readonly placeholder?: string;
  readonly help: string;
  readonly default: string;
  /** The value, or undefined where the text is not acceptable. */
  readonly read: (text: string) => string | number | boolean | undefined;
  readonly accepts: string;
  /** A refused value is not repeated, because it may still be a secret. */
  readonly secret?: boolean;
}

export type Flags = Readonly<Record<string, Flag>>;

export type FlagsGiven<Name extends string> =
  | { readonly kind: 'given'; readonly values: ReadonlyMap<Name, string | number | boolean> }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

export interface FlagsOptions {
  /** Begins the environment variable of every flag, which is its name in capitals; without it there are none. */
  readonly variablePrefix?: string | undefined;
  /** Lets foreign flags pass. */
  readonly ignoreUnknown?: boolean;
}

const variableOf = (prefix: string, name: string): string =>
  `${prefix}${name.toUpperCase().replaceAll('-', '_')}`;

/** `where` is the flag or variable as the user wrote it, so that the message points at it. */
const readValue = (flag: Flag, text: string, where: string): string | number | boolean => {
  const value = flag.read(text);
  if (value !== undefined) return value;
  const shown = flag.secret === true ? '' : ` "${text}"`;
  throw new StartupError(`${where}${shown} is not accepted: give ${flag.accepts}.`);
};

/** The names that look like what was typed, for the hint. */
const nearest = (names: readonly string[], typed: string): string => {
  const close = names.find((name) => name.startsWith(typed) || typed.startsWith(name));
  return close ? ` Did you mean --${close}?` : ' See --help for all flags.';
};

/** Reads flags over environment; what is not given is left out. Throws StartupError with the fix in it. */
export const readFlags = <Name extends string>(
  flags: Readonly<Record<Name, Flag>>,
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  { variablePrefix, ignoreUnknown = false }: FlagsOptions = {},
): FlagsGiven<Name> => {
  const names = Object.keys(flags) as Name[];
  const isName = (name: string): name is Name => Object.hasOwn(flags, name);
  const isSwitch = (name: Name): boolean => flags[name].placeholder === undefined;
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(
        names.map((name) => [name, { type: isSwitch(name) ? 'boolean' : 'string' } as const]),
      ),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
  const given = new Map<Name, string | number | boolean>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (ignoreUnknown) continue;
      throw new StartupError(`"${token.value}" is not understood: only flags are. See --help.`);
    }
    const { name, value, inlineValue } = token;
    if (name === 'help' || name === 'h') return { kind: 'help' };
    if (name === 'version') return { kind: 'version' };
    if (!isName(name)) {
      if (ignoreUnknown) continue;
      throw new StartupError(`${token.rawName} is not a flag.${nearest(names, name)}`);
    }
    if (isSwitch(name)) {
      if (value !== undefined) throw new StartupError(`--${name} takes no value.`);
      given.set(name, true);
      continue;
    }
    // "--host --token x" would silently take "--token" as the host.
    if (!value || (!inlineValue && value.startsWith('--'))) {
      throw new StartupError(`--${name} lacks its value: give ${flags[name].accepts}.`);
    }
    given.set(name, readValue(flags[name], value, `--${name}`));
  }
  return {
    kind: 'given',
    values: new Map([...fromEnvironment(flags, env, variablePrefix), ...given]),
  };
};

const fromEnvironment = <Name extends string>(
  flags: Readonly<Record<Name, Flag>>,
  env: NodeJS.ProcessEnv,
  prefix: string | undefined,
): Map<Name, string | number | boolean> => {
  const values = new Map<Name, string | number | boolean>();
  if (prefix === undefined) return values;
  for (const name of Object.keys(flags) as Name[]) {
    const variable = variableOf(prefix, name);
    const text = env[variable];
    if (text) values.set(name, readValue(flags[name], text, variable));
  }
  return values;
};

/** The lines of the help: every flag with its default and its environment variable. */
export const flagLines = (flags: Flags, variablePrefix?: string): string[] => {
  const heads = Object.entries(flags).map(([name, { placeholder }]) =>
    placeholder === undefined ? `--${name}` : `--${name} ${placeholder}`,
  );
  const width = Math.max('--version'.length, ...heads.map((head) => head.length)) + 2;
  const indent = ' '.repeat(width + 2);
  return [
    ...Object.entries(flags).map(([name, flag], index) => {
      const variable = variablePrefix === undefined ? '' : `; ${variableOf(variablePrefix, name)}`;
      return `  ${(heads[index] ?? '').padEnd(width)}${flag.help}\n${indent}default: ${flag.default}${variable}`;
    }),
    `  ${'--version'.padEnd(width)}print the version`,
    `  ${'--help'.padEnd(width)}print this`,
  ];
};
