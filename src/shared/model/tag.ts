import { type Static, Type } from 'typebox';
import { IdTag, Instant, nullable, strictObject } from './common';

export const TagProperties = {
  status: Type.Enum(['Accepted', 'Blocked'], { description: 'Blocked refuses every start.' }),
  expiryDate: Type.Optional(nullable(Instant)),
  parentIdTag: Type.Optional(nullable(IdTag)),
  allowConcurrent: Type.Optional(
    Type.Boolean({
      default: false,
      description: 'Whether the tag may run several transactions at once (ConcurrentTx otherwise).',
    }),
  ),
  note: Type.Optional(Type.String({ maxLength: 500, default: '' })),
};

export const Tag = strictObject({
  idTag: IdTag,
  status: TagProperties.status,
  expiryDate: nullable(Instant),
  parentIdTag: nullable(IdTag),
  allowConcurrent: Type.Boolean(),
  note: Type.String(),
  createdAt: Instant,
  changedAt: Instant,
});
export type Tag = Static<typeof Tag>;
