import { type Static, type TProperties, type TSchema, Type } from 'typebox';

/** A moment as ISO 8601 text in UTC with milliseconds. */
export const Instant = Type.String({ format: 'date-time', examples: ['2026-01-31T12:00:00.000Z'] });

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** An object that refuses members it does not know. */
export const strictObject = <T extends TProperties>(properties: T, description?: string) =>
  Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });

export const ChargePointId = Type.String({
  minLength: 1,
  maxLength: 255,
  description: 'The identity the charge point connects with.',
});

export const ConnectorId = Type.Integer({
  minimum: 0,
  maximum: 2_147_483_647,
  description: 'Connector number; 0 is the charge point as a whole.',
});

export const IdTag = Type.String({
  minLength: 1,
  maxLength: 255,
  description: 'The idTag; upper and lower case are the same (OCPP 1.6 §3.9).',
});

/** Query members of every list: page size and place. */
export const paging = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1000, default: 100, description: 'Items a page.' }),
  ),
  cursor: Type.Optional(
    Type.String({ maxLength: 500, description: 'The `next` of the page before.' }),
  ),
};

/** A page of a list: its items, and the cursor of the next page or null at the end. */
export const page = <T extends TSchema>(items: T) =>
  strictObject({ items: Type.Array(items), next: nullable(Type.String()) });

export interface Page<T> {
  items: T[];
  next: string | null;
}

export const Empty = strictObject({});
export type Instant = Static<typeof Instant>;
