import { type Static, Type } from 'typebox';
import { nullable, strictObject } from './common';

export const AuthorizationKeyState = strictObject({
  hasPassword: Type.Boolean({ description: 'Whether it must connect with a password.' }),
  change: Type.Enum(['none', 'sent', 'unknown', 'afterReboot'], {
    description:
      'sent: a new key is on its way. unknown: no answer came, both keys are accepted until its next connection tells. afterReboot: taken, in force from its next boot; both are accepted until then.',
  }),
  commandId: nullable(Type.String({ description: 'The command that brought the new key.' })),
});
export type AuthorizationKeyState = Static<typeof AuthorizationKeyState>;

export const AuthorizationKeyChange = strictObject({
  commandId: Type.String(),
  outcome: Type.Enum([
    'answered',
    'timeout',
    'connection-lost',
    'connection-replaced',
    'invalid-response',
  ]),
  status: nullable(
    Type.String({ description: 'The answer, e.g. Accepted; null where there was none.' }),
  ),
  accepted: Type.Enum(['new', 'old', 'both'], {
    description: 'Which key opens the door from now on.',
  }),
  keyHex: nullable(
    Type.String({
      description:
        'The key in hexadecimal, if it was generated here and may be in force. It is shown this once and stored as a hash only.',
    }),
  ),
});
export type AuthorizationKeyChange = Static<typeof AuthorizationKeyChange>;
