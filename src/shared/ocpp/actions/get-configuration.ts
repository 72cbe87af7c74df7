import { type Static, Type } from 'typebox';
import { defineAction } from '../action';
import { ciString, closed } from '../types';

/** One setting of the charge point (OCPP 1.6 §7.29). */
export const keyValue = closed({
  key: ciString(50, { description: 'The name of the key.' }),
  readonly: Type.Boolean({ description: 'Whether ChangeConfiguration cannot change it.' }),
  value: Type.Optional(ciString(500, { description: 'Its value; left out where it has none.' })),
});
export type KeyValue = Static<typeof keyValue>;

export const getConfiguration = defineAction({
  action: 'GetConfiguration',
  sentBy: 'centralSystem',
  profile: 'Core',
  clause: 'OCPP 1.6 §5.8',
  request: closed({
    key: Type.Optional(
      Type.Array(ciString(50, { examples: ['HeartbeatInterval'] }), {
        description: 'The settings to read; all of them when left out or empty.',
      }),
    ),
  }),
  response: closed({
    configurationKey: Type.Optional(
      Type.Array(keyValue, { description: 'The keys it has, of those that were asked for.' }),
    ),
    unknownKey: Type.Optional(
      Type.Array(ciString(50), { description: 'What was asked for and is not known to it.' }),
    ),
  }),
});
