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
    begin: (): { sentAt: number } => ({ sentAt: 0 }),
    sent: {
      SetChargingProfile: (state, _request, { now }) => {
        state.sentAt = now;
      },
    },
    answered: {
      SetChargingProfile: (state) => {
        state.sentAt = 0;
      },
    },
    failed: {
      SetChargingProfile: (state) => {
        state.sentAt = 0;
      },
    },
    closed: (state, { code }, { now, say }) => {
      const isFresh = now - state.sentAt < 30_000;
      state.sentAt = 0;
      // Closed by us, or properly.
      if (!isFresh || code === 1000 || code === 1001 || code >= 3000) return;
      say(`The connection ended with code ${code} before SetChargingProfile was answered.`);
    },
  },
);
