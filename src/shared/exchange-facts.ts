import type { ExchangeFacts } from './filter-match';
import type { Exchange } from './model/message';
import { type Fields, fieldsOf } from './ocpp/found';

/** What the payloads of an exchange say of the things that people look for. */
export interface PayloadFacts {
  readonly connectorId: number | null;
  readonly transactionId: number | null;
  readonly idTag: string | null;
  /** What was answered, or else reported. */
  readonly status: string | null;
  /** The errorCode that a StatusNotification reports. */
  readonly reportedError: string | null;
}

/** The payloads of a call and its reply, so far as their frames have them. */
export interface Payloads {
  readonly request: unknown;
  readonly response: unknown;
}

/** Longer texts are not parsed where many are shown: a page of them would hold up the event loop. */
const mostParsed = 32_768;

/** [2, id, action, payload] and [3, id, payload] (OCPP-J §4.2); undefined where the texts are too long. */
export const payloadsOf = (callText: string, replyText: string | null): Payloads | undefined => {
  if (callText.length + (replyText?.length ?? 0) > mostParsed) return undefined;
  return {
    request: elementsOf(callText)?.[3],
    response: replyText === null ? undefined : elementsOf(replyText)?.[2],
  };
};

const elementsOf = (text: string): readonly unknown[] | undefined => {
  try {
    const frame: unknown = JSON.parse(text);
    return Array.isArray(frame) ? frame : undefined;
  } catch {
    return undefined; // A frame that is not JSON is recorded too; it says nothing.
  }
};

/** Of a text too long to be parsed only the numbers are looked for, wherever they stand in it. */
export const factsOf = (payloads: Payloads | undefined, callText: string): PayloadFacts =>
  payloads === undefined ? factsOfLong(callText) : factsOfPayloads(payloads);

const factsOfPayloads = ({ request, response }: Payloads): PayloadFacts => {
  const call: Fields = fieldsOf(request) ?? {};
  const reply: Fields = fieldsOf(response) ?? {};
  const profile = fieldsOf(call.csChargingProfiles);
  return {
    connectorId: integer(call.connectorId),
    transactionId:
      integer(call.transactionId) ??
      integer(reply.transactionId) ??
      integer(profile?.transactionId),
    idTag: word(call.idTag),
    status: word(reply.status) ?? word(fieldsOf(reply.idTagInfo)?.status) ?? word(call.status),
    reportedError: word(call.errorCode),
  };
};

const factsOfLong = (callText: string): PayloadFacts => ({
  connectorId: integer(/"connectorId"\s*:\s*"?(-?\d{1,15})\b/.exec(callText)?.[1]),
  transactionId: integer(/"transactionId"\s*:\s*"?(-?\d{1,15})\b/.exec(callText)?.[1]),
  idTag: null,
  status: null,
  reportedError: null,
});

/** Charge points write numbers as texts too (B17). */
const integer = (value: unknown): number | null => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : null;
};

const word = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

/**
 * What a filter looks at in an exchange of a list or an event. A filter that reads texts
 * (`readsTexts`) has to be given them; without, it finds less than the record holds.
 */
export const factsOfExchange = (
  exchange: Exchange,
  texts: readonly string[] = [],
): ExchangeFacts => ({
  ...exchange,
  at: Date.parse(exchange.at),
  bytes: exchange.callBytes + (exchange.replyBytes ?? 0),
  texts,
});
