import { watch } from './watch';

/** Case, blanks and quotes do not make another value. */
const normal = (value: string): string =>
  value
    .replace(/[\s"']/g, '')
    .toLowerCase()
    .slice(0, 100);

export const configurationNotTaken = watch(
  {
    code: 'configuration-not-taken',
    severity: 'warning',
    clause: 'OCPP 1.6 §5.3',
    labels: ['D24'],
    title: 'Accepts a configuration value and keeps another',
    meaning:
      'Accepted means that the value is set and in force; the next GetConfiguration showed another.',
    advice: 'Reset it and read again; it should have answered RebootRequired or Rejected.',
  },
  {
    begin: (): Map<string, string> => new Map(),
    answered: {
      ChangeConfiguration: (accepted, { request, response }) => {
        const { key, value } = request;
        if (key === undefined || value === undefined || key.toLowerCase() === 'authorizationkey')
          return;
        accepted.delete(key.toLowerCase());
        if (response.status !== 'Accepted') return;
        if (accepted.size >= 16) accepted.clear();
        accepted.set(key.toLowerCase(), normal(value));
      },
      GetConfiguration: (accepted, { response }, { say }) => {
        if (accepted.size === 0) return;
        (response.configurationKey ?? []).forEach((entry, index) => {
          const name = entry?.key?.toLowerCase() ?? '';
          const set = accepted.get(name);
          if (set === undefined) return;
          accepted.delete(name);
          if (normal(entry.value ?? '') === set) return;
          say(
            `${entry.key} was set to ${JSON.stringify(set)} and is ${JSON.stringify(entry.value?.slice(0, 100) ?? null)}.`,
            `/configurationKey/${index}/value`,
          );
        });
      },
    },
  },
);
