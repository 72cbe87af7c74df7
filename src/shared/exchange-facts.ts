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

/**
 * A number counts where its digits stand in the texts, as everybody writes it; the search relies on that.
 * Of a text too long to be parsed only the numbers are looked for, wherever they stand in it.
 */
export const factsOf = (
  payloads: Payloads | undefined,
  callText: string,
  replyText: string | null,
): PayloadFacts =>
  payloads === undefined ? factsOfLong(callText) : factsOfPayloads(payloads, callText, replyText);

const factsOfPayloads = (
  { request, response }: Payloads,
  callText: string,
  replyText: string | null,
): PayloadFacts => {
  const call: Fields = fieldsOf(request) ?? {};
  const reply: Fields = fieldsOf(response) ?? {};
  const profile = fieldsOf(call.csChargingProfiles);
  const ofCall = (value: unknown) => integer(value, callText);
  return {
    connectorId: ofCall(call.connectorId),
    transactionId:
      ofCall(call.transactionId) ??
      integer(reply.transactionId, replyText ?? '') ??
      ofCall(profile?.transactionId),
    idTag: word(call.idTag, callText),
    status:
      word(reply.status, replyText ?? '') ??
      word(fieldsOf(reply.idTagInfo)?.status, replyText ?? '') ??
      word(call.status, callText),
    reportedError: word(call.errorCode, callText),
  };
};

const factsOfLong = (callText: string): PayloadFacts => ({
  connectorId: integer(/"connectorId"\s*:\s*"?(-?\d{1,15})\b/.exec(callText)?.[1], callText),
  transactionId: integer(/"transactionId"\s*:\s*"?(-?\d{1,15})\b/.exec(callText)?.[1], callText),
  idTag: null,
  status: null,
  reportedError: null,
});

/** Charge points write numbers as texts too (B17). */
const integer = (value: unknown, text: string): number | null => {
  const isInteger =
    typeof value === 'number'
      ? Number.isSafeInteger(value)
      : typeof value === 'string' && /^-?\d{1,15}$/.test(value);
  const number = isInteger ? Number(value) + 0 : null;
  return number !== null && text.includes(String(number)) ? number : null;
};

const word = (value: unknown, text: string): string | null => {
  if (typeof value === 'string') return value;
  const number = integer(value, text);
  return number === null ? null : String(number);
};

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
