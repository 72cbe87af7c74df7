import type { IncomingFile, ReceivedFile } from './file-store';

/** What a running job opens to the charge point: one folder with a name nobody can guess. */
export interface Grant {
  readonly jobId: number;
  readonly token: string;
  readonly user: string;
  readonly password: string;
  /** Whether HTTP asks for user and password too. */
  readonly credentials: boolean;
  /** The image to be fetched; null where a file is to be left. */
  readonly image: ServedFile | null;
  /** The name of a file that comes without one. */
  readonly fallbackName: string;
}

export interface ServedFile {
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly modifiedAt: number;
}

/** One transfer, told as it goes. Nothing of it is awaited but the storing of what was received. */
export interface Watch {
  /** The bytes so far, counted from the beginning of the file, and its length where it is known. */
  moved(position: number, total: number | null): void;
  /** The whole file has gone, or the reason why not. */
  ended(problem: string | null): void;
}

/** The jobs, as the file server sees them. */
export interface Grants {
  byToken(token: string): Grant | undefined;
  byUser(user: string): Grant | undefined;
  watch(grant: Grant): Watch;
  /** Stores what a charge point has sent; fails with a FileRefusal where it cannot be kept. */
  receive(grant: Grant, file: IncomingFile, watch: Watch): Promise<ReceivedFile>;
}
