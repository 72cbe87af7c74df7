import { isDateTime } from './timestamp';

const uri = /^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})+$/i;

/** An absolute address of RFC 3986: a scheme, then only the characters addresses may hold. */
const isUri = (text: string): boolean => uri.test(text);

interface PayloadFormat {
  readonly test: (text: string) => boolean;
  /** What a message says is required. */
  readonly required: string;
}

/** The two formats the schemas use. */
export const payloadFormats: ReadonlyMap<string, PayloadFormat> = new Map([
  ['date-time', { test: isDateTime, required: 'a date and time as 2026-01-31T12:00:00Z' }],
  ['uri', { test: isUri, required: 'an absolute URI' }],
]);
