import { watch } from './watch';

export const configurationKeyUnanswered = watch(
  {
    code: 'configuration-key-unanswered',
    severity: 'info',
    clause: 'OCPP 1.6 §5.8',
    labels: ['D28'],
    title: 'Leaves keys out that it was asked for',
    meaning:
      'Every key that GetConfiguration names comes back with its value, or among the unknown keys.',
    advice: 'Ask for all keys with an empty list.',
  },
  {
    answered: {
      GetConfiguration: (_state, { request, response }, { say }) => {
        if (request.key === undefined || request.key.length === 0) return;
        const back = new Set(
          [
            ...(response.configurationKey ?? []).map((entry) => entry?.key),
            ...(response.unknownKey ?? []),
          ].map((key) => key?.toLowerCase()),
        );
        const missing = request.key.filter((key) => !back.has(key.toLowerCase()));
        if (missing.length === 0) return;
        say(
          `${missing.slice(0, 10).join(', ')} came back neither with a value nor as unknown.`,
          '/configurationKey',
        );
      },
    },
  },
);
