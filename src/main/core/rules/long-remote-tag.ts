import { watch } from './watch';

export const longRemoteTag = watch(
  {
    code: 'long-remote-tag',
    severity: 'info',
    clause: 'OCPP 1.6 §5.11',
    labels: ['C26'],
    title: 'Was sent a remote start with a tag of more than 16 characters',
    meaning:
      'A tag may have 20 characters, but some charge points write beyond their buffer of 20 bytes and answer with another tag.',
    advice: 'Use tags of at most 16 characters for remote starts where it goes wrong.',
  },
  {
    sent: {
      RemoteStartTransaction: (_state, { idTag = '' }, { say }) => {
        if (idTag.length <= 16) return;
        say(
          `The idTag has ${idTag.length} characters; some charge points cannot keep more than 16 of a remote start.`,
          '/idTag',
        );
      },
    },
  },
);
