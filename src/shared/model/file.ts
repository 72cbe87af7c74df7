import { type Static, Type } from 'typebox';
import { Instant, nullable, strictObject } from './common';

export const FileKind = Type.Enum(['firmware', 'diagnostics', 'log', 'securityLog'], {
  description: 'firmware is what we serve; the others are what charge points have sent.',
});
export type FileKind = Static<typeof FileKind>;

export const FileName = Type.String({ minLength: 1, maxLength: 255 });

/** A firmware image to be served, or an archive that a charge point has sent. */
export const StoredFile = strictObject({
  id: Type.Integer(),
  name: Type.String(),
  kind: FileKind,
  sizeBytes: Type.Integer(),
  sha256: Type.String({ description: 'In hexadecimal digits.' }),
  chargePointId: nullable(Type.String({ description: 'Who sent it.' })),
  jobId: nullable(Type.Integer({ description: 'The job that fetched it.' })),
  createdAt: Instant,
});
export type StoredFile = Static<typeof StoredFile>;
