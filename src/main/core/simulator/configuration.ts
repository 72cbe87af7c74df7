import type { ActionResponse } from '@shared/ocpp/actions';
import type { KeyValue } from '@shared/ocpp/actions/get-configuration';
import { type KeyDefinition, keyDefinitions, membersOf } from './configuration-keys';

type ChangeStatus = ActionResponse<'ChangeConfiguration'>['status'];

/** The settings of a simulated charge point (OCPP 1.6 §5.3, §5.8). */
export interface Configuration {
  /** The value in force. */
  text(key: string): string;
  number(key: string): number;
  isOn(key: string): boolean;
  list(key: string): string[];
  /** Sets a value without asking, as the charge point itself does. */
  set(key: string, value: string): void;
  change(key: string, value: string): ChangeStatus;
  /** What GetConfiguration answers; no keys are all keys. */
  read(keys: readonly string[]): { configurationKey: KeyValue[]; unknownKey: string[] };
  /** A boot puts into force what waited for it. */
  reboot(): void;
}

interface Entry extends KeyDefinition {
  readonly key: string;
}

/** `preset` are values that it has from the factory instead of the usual ones, read-only ones too. */
export const createConfiguration = (
  connectors: number,
  preset: Readonly<Record<string, string>> = {},
): Configuration => {
  // Keys are CiString50: upper and lower case are the same.
  const entries = new Map<string, Entry>(
    Object.entries(keyDefinitions(connectors)).map(([key, definition]) => [
      key.toLowerCase(),
      { key, ...definition },
    ]),
  );
  const values = new Map([...entries].map(([name, { value }]) => [name, value]));
  for (const [key, value] of Object.entries(preset)) values.set(key.toLowerCase(), value);
  const afterReboot = new Map<string, string>();

  const text = (key: string): string => {
    const value = values.get(key.toLowerCase());
    if (value === undefined) throw new Error(`"${key}" is no configuration key.`);
    return value;
  };

  const told = ({ key, accepts, writeOnly }: Entry): KeyValue => ({
    key,
    readonly: accepts === undefined,
    ...(writeOnly === true ? {} : { value: afterReboot.get(key.toLowerCase()) ?? text(key) }),
  });

  return {
    text,
    number: (key) => Number(text(key)),
    isOn: (key) => text(key).toLowerCase() === 'true',
    list: (key) => membersOf(text(key)),
    set: (key, value) => {
      values.set(key.toLowerCase(), value);
    },
    change: (key, value) => {
      const name = key.toLowerCase();
      const entry = entries.get(name);
      if (entry === undefined) return 'NotSupported';
      if (entry.accepts === undefined || !entry.accepts(value)) return 'Rejected';
      if (entry.afterReboot === true) {
        if (values.get(name) === value) {
          afterReboot.delete(name);
          return 'Accepted';
        }
        afterReboot.set(name, value);
        return 'RebootRequired';
      }
      values.set(name, value);
      return 'Accepted';
    },
    read: (keys) => {
      if (keys.length === 0) {
        const readable = [...entries.values()].filter(({ writeOnly }) => writeOnly !== true);
        return { configurationKey: readable.map(told), unknownKey: [] };
      }
      const configurationKey: KeyValue[] = [];
      const unknownKey: string[] = [];
      for (const key of keys) {
        const entry = entries.get(key.toLowerCase());
        if (entry === undefined) unknownKey.push(key);
        else configurationKey.push(told(entry));
      }
      return { configurationKey, unknownKey };
    },
    reboot: () => {
      for (const [name, value] of afterReboot) values.set(name, value);
      afterReboot.clear();
    },
  };
};
