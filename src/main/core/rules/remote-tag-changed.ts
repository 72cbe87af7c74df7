import { watch } from './watch';

/** Not the same tag, but one that begins like it: another person's card does not. */
const isMutilated = (given: string, used = ''): boolean => {
  const [one, other] = [given.toLowerCase(), used.toLowerCase()];
  return one !== other && one.length >= 8 && one.slice(0, 8) === other.slice(0, 8);
};

const told = (given: string, used = ''): string =>
  `The remote start named ${JSON.stringify(given)}, the charge point uses ${JSON.stringify(used.slice(0, 60))}.`;

export const remoteTagChanged = watch(
  {
    code: 'remote-tag-changed',
    severity: 'warning',
    clause: 'OCPP 1.6 §5.11',
    labels: ['C25', 'C26'],
    title: 'Starts with another tag than the remote start gave it',
    meaning: 'The tag begins the same and was cut or got something added.',
    advice: 'Enter both spellings as tags, or use shorter tags.',
  },
  {
    begin: (): { idTag: string; until: number } => ({ idTag: '', until: 0 }),
    sent: {
      RemoteStartTransaction: (state, { idTag = '' }, { now }) => {
        state.idTag = idTag.slice(0, 40);
        state.until = now + 120_000;
      },
    },
    received: {
      Authorize: (state, { request }, { now, say }) => {
        if (now < state.until && isMutilated(state.idTag, request.idTag))
          say(told(state.idTag, request.idTag), '/idTag');
      },
      StartTransaction: (state, { request }, { now, say }) => {
        if (now < state.until && isMutilated(state.idTag, request.idTag))
          say(told(state.idTag, request.idTag), '/idTag');
        state.until = 0;
      },
    },
  },
);
