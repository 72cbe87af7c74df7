import { Type } from 'typebox';
import { AuthorizationKeyChange, AuthorizationKeyState } from '../model/authorization-key';
import { ChargePointId, strictObject } from '../model/common';
import { method } from './method';

const tag = 'Charge points';

export const authorizationKeyMethods = {
  'authorizationKey.get': method({
    http: 'GET /charge-point/{cpId}/authorization-key',
    tag,
    summary: 'Which AuthorizationKey it may connect with',
    input: strictObject({ cpId: ChargePointId }),
    output: AuthorizationKeyState,
    errors: ['unknown-charge-point'],
  }),
  'authorizationKey.change': method({
    http: 'POST /charge-point/{cpId}/authorization-key',
    tag,
    summary: 'Give it a new AuthorizationKey',
    description:
      'Generated, unless key or keyHex is given. Accepted: the old key is refused from then on (OCPP-J §6.2.2). Rejected, NotSupported or a CALLERROR: the old one stays. No answer: both are accepted until its next connection tells. The key is never stored or shown again.',
    input: strictObject({
      cpId: ChargePointId,
      key: Type.Optional(
        Type.String({
          minLength: 16,
          maxLength: 40,
          description: 'A key as text, sent as it is; its UTF-8 bytes are the password.',
          examples: ['correct-horse-battery'],
        }),
      ),
      keyHex: Type.Optional(
        Type.String({
          pattern: '^([0-9a-fA-F]{2}){16,20}$',
          description: '16 to 20 bytes as 32 to 40 hexadecimal digits (white paper A00.FR.205).',
          examples: ['0123456789abcdef0123456789abcdef01234567'],
        }),
      ),
      bytes: Type.Optional(
        Type.Integer({
          minimum: 16,
          maximum: 20,
          default: 20,
          description: 'How many random bytes are generated.',
        }),
      ),
      timeoutSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 600 })),
    }),
    output: AuthorizationKeyChange,
    errors: ['unknown-charge-point', 'offline', 'not-sent', 'call-error', 'conflict'],
  }),
};
