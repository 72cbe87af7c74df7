import { watch } from './watch';

export const compositeNotAsAsked = watch(
  {
    code: 'composite-not-as-asked',
    severity: 'info',
    clause: 'OCPP 1.6 §5.7',
    labels: ['D34'],
    title: 'Answers another composite schedule than it was asked for',
    meaning:
      'The schedule runs from now for the duration asked for, in the unit asked for, for the connector asked for.',
    advice: 'Read the schedule with care; compare it with the prediction.',
  },
  {
    answered: {
      GetCompositeSchedule: (_state, { request, response }, { say }) => {
        const schedule = response.chargingSchedule;
        if (response.status !== 'Accepted') return;
        if (response.connectorId !== undefined && response.connectorId !== request.connectorId) {
          say(
            `Asked for connector ${request.connectorId}, answered for ${response.connectorId}.`,
            '/connectorId',
          );
        }
        if (schedule?.duration !== undefined && schedule.duration > (request.duration ?? 0)) {
          say(
            `Asked for ${request.duration} s, answered for ${schedule.duration} s.`,
            '/chargingSchedule/duration',
          );
        }
        const unit = request.chargingRateUnit;
        if (
          unit !== undefined &&
          schedule?.chargingRateUnit !== undefined &&
          schedule.chargingRateUnit !== unit
        ) {
          say(
            `Asked for ${unit}, answered in ${schedule.chargingRateUnit}.`,
            '/chargingSchedule/chargingRateUnit',
          );
        }
      },
    },
  },
);
