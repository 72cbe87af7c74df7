/**
 * The codes a CALLERROR may carry, spelt as the text spells them: `FormationViolation` and
 * `OccurenceConstraintViolation` are misspelt there and stay so (OCPP-J §4.2.3, OCPP-J errata
 * 5.1 and 5.2).
 */
export const ocppErrorCodes = [
  'NotImplemented',
  'NotSupported',
  'InternalError',
  'ProtocolError',
  'SecurityError',
  'FormationViolation',
  'PropertyConstraintViolation',
  'OccurenceConstraintViolation',
  'TypeConstraintViolation',
  'GenericError',
] as const;

export type OcppErrorCode = (typeof ocppErrorCodes)[number];

/** One way in which a payload is not what the text asks for. */
export interface Deviation {
  /** JSON pointer to the member within the payload as received; '' is the payload itself. */
  readonly pointer: string;
  /** The schema keyword, or the name of one of our own rules. */
  readonly rule: string;
  /** A sentence that names what is there and what is accepted. */
  readonly message: string;
  /** The code of the CALLERROR it deserves where the text is taken strictly. */
  readonly code: OcppErrorCode;
  readonly clause?: string;
}

/** No deviations; shared, so that a valid message allocates nothing. */
export const noDeviations: readonly Deviation[] = Object.freeze([]);

/** A member's name as a step of a JSON pointer (RFC 6901). */
export const pointerStep = (name: string): string =>
  /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
