/**
 * Every error code that crosses a boundary, with its HTTP status. The table is closed: a new
 * kind of failure gets a line here, and REST, IPC and the console know it.
 */
export const errorStatus = {
  'invalid-input': 422,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'unknown-method': 404,
  'unknown-charge-point': 404,
  'unknown-transaction': 404,
  'unknown-command': 404,
  'unknown-tag': 404,
  'unknown-reservation': 404,
  'unknown-site': 404,
  conflict: 409,
  offline: 409,
  'payload-too-large': 413,
  'too-many-requests': 429,
  'call-error': 502,
  'connection-lost': 502,
  'connection-replaced': 502,
  'invalid-response': 502,
  'not-sent': 409,
  timeout: 504,
  'storage-failure': 503,
  'internal-error': 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

export interface Failure {
  readonly code: ErrorCode;
  /** One sentence: what was wrong, and what is accepted or what to do. */
  readonly message: string;
  readonly details?: unknown;
}

/** Errors cross boundaries as data. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

/** An expected failure of a method; the caller gets its code, message and details. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, details?: unknown) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
