import { watch } from './watch';

export const droppedOnProfile = watch(
  {
    code: 'dropped-on-profile',
    severity: 'warning',
    clause: 'OCPP 1.6 §5.16',
    labels: ['C52'],
    title: 'Drops the connection at a SetChargingProfile',
    meaning:
      'The connection ended without a closing handshake while it had a charging profile to answer.',
    advice: 'Send fewer periods; ChargingScheduleMaxPeriods tells how many it takes.',
  },
  {
    closed: (_state, { code, waitingFor }, { say }) => {
      if (waitingFor !== 'SetChargingProfile' || code === 1000 || code === 1001 || code >= 3000)
        return;
      say(`The connection ended with code ${code} before SetChargingProfile was answered.`);
    },
  },
);
