import { type OcppErrorCode, ocppErrorCodes } from '@shared/ocpp/deviation';

export { type OcppErrorCode, ocppErrorCodes };

/** Whether a CALLERROR's code is one the text knows; `FormatViolation` for instance is not. */
export const isOcppErrorCode = (text: string): text is OcppErrorCode =>
  (ocppErrorCodes as readonly string[]).includes(text);

/** An answer that goes to the wire as a CALLERROR (OCPP-J §4.2.3). */
export class OcppError extends Error {
  readonly code: OcppErrorCode;
  /** For people at the other end; holds nothing of our inside. */
  readonly description: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: OcppErrorCode,
    description = '',
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(description === '' ? code : `${code}: ${description}`);
    this.name = 'OcppError';
    this.code = code;
    this.description = description;
    this.details = details;
  }
}
