import { watch } from './watch';

export const rateUnitWords = watch(
  {
    code: 'rate-unit-words',
    severity: 'warning',
    clause: 'errata 3.88',
    labels: ['C48'],
    title: 'Names units where Current and Power belong',
    meaning:
      'ChargingScheduleAllowedChargingRateUnit lists Current and Power; W and A are what schedules use.',
    advice: 'Nothing to do; W is read as Power and A as Current.',
  },
  {
    answered: {
      GetConfiguration: (_state, { response }, { say }) => {
        (response.configurationKey ?? []).forEach((entry, index) => {
          if (entry?.key?.toLowerCase() !== 'chargingscheduleallowedchargingrateunit') return;
          if (!/(^|[,\s"])[AW]($|[,\s"])/.test(entry.value ?? '')) return;
          say(
            `${entry.key} is ${JSON.stringify(entry.value)}; Current and Power are the words.`,
            `/configurationKey/${index}/value`,
          );
        });
      },
    },
  },
);
