import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';

/** A word that a person has put between the messages, such as "plugged in cable". */
export const Marker = strictObject({
  id: Type.Integer(),
  at: Instant,
  afterId: Type.Integer({ description: 'It stands behind the frame with this number.' }),
  chargePointId: nullable(Type.String({ description: 'The charge point it is about, if one.' })),
  label: Type.String(),
});
export type Marker = Static<typeof Marker>;
