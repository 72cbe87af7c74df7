import type { ExchangeDetail } from './model/message';
import { createRedactor, createSalt } from './redact';

/** What a message can be copied as. */
export const copyForms = [
  'frame',
  'json',
  'payload',
  'wscat',
  'curl',
  'markdown',
  'permalink',
] as const;
export type CopyForm = (typeof copyForms)[number];

/** Which of the two texts is meant. */
export type Half = 'call' | 'reply';

export interface CopyPlace {
  /** Where charge points connect to, such as `ws://192.0.2.1:8887/ocpp`. */
  readonly ocppUrl: string;
  /** Where REST and the console are. */
  readonly httpUrl: string;
}

/** The text to copy; null where there is none, such as the reply of a call that was not answered. */
export const copyAs = (
  form: CopyForm,
  exchange: ExchangeDetail,
  half: Half,
  place: CopyPlace,
): string | null => {
  const text = half === 'call' ? exchange.callText : exchange.replyText;
  if (text === null) return null;
  switch (form) {
    case 'frame':
      return text;
    case 'json':
      return prettyOf(parse(text));
    case 'payload':
      return prettyOf(payloadOf(text));
    case 'wscat':
      return wscatLine(exchange, half, text, place);
    case 'curl':
      return curlLine(exchange, place);
    case 'markdown':
      return markdownBlock(exchange);
    case 'permalink':
      return permalinkOf(exchange.id, place);
  }
};

/** The address of a message in the console. */
export const permalinkOf = (id: number, { httpUrl }: CopyPlace): string =>
  `${httpUrl}/#/messages/${id}`;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // There is nothing to copy but the frame itself.
  }
};

const prettyOf = (value: unknown): string | null =>
  value === undefined ? null : JSON.stringify(value, null, 2);

/** [2, id, action, payload] and [3, id, payload]; of a CALLERROR its details (OCPP-J §4.2). */
const payloadOf = (text: string): unknown => {
  const frame = parse(text);
  if (!Array.isArray(frame)) return undefined;
  const [type, , third, fourth, fifth]: unknown[] = frame;
  if (type === 2) return fourth;
  return type === 3 ? third : fifth;
};

/** Quoted for a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Sends what the charge point sent once more, in its name. */
const wscatLine = (
  { chargePointId, sender }: ExchangeDetail,
  half: Half,
  text: string,
  { ocppUrl }: CopyPlace,
): string | null => {
  const isOfChargePoint = (sender === 'chargePoint') === (half === 'call');
  if (!isOfChargePoint) return null;
  const url = `${ocppUrl}/${encodeURIComponent(chargePointId)}`;
  return `wscat -s ocpp1.6 -c ${quoted(url)} -x ${quoted(text)}`;
};

/** Sends our command once more; of what a charge point sent, reads the message. */
const curlLine = (exchange: ExchangeDetail, { httpUrl }: CopyPlace): string => {
  const { id, sender, action, chargePointId, callText } = exchange;
  if (sender === 'chargePoint' || action === null)
    return `curl ${quoted(`${httpUrl}/message/${id}`)}`;
  const path = `/charge-point/${encodeURIComponent(chargePointId)}/call/${encodeURIComponent(action)}`;
  const body = JSON.stringify(payloadOf(callText) ?? {});
  return `curl -X POST ${quoted(`${httpUrl}${path}`)} -H 'Content-Type: application/json' -d ${quoted(body)}`;
};

/** Longer than the longest run of backticks inside, so that nothing ends the block early. */
const fenced = (text: string): string => {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}json\n${text}\n${fence}`;
};

/** A block for a bug report: private data is made unreadable unless that is turned off. */
export const markdownBlock = (exchange: ExchangeDetail, redact = true): string => {
  const redactor = createRedactor(createSalt());
  const text = (given: string): string => (redact ? redactor.text(given) : given);
  const sentence = (given: string): string => (redact ? redactor.sentence(given) : given);
  const { callText, replyText, findings, latencyMs, replyAt, at } = exchange;
  const isCall = exchange.sender === 'chargePoint';
  const call = text(callText);
  const reply = replyText === null ? null : text(replyText);
  const facts = [
    `${at}, ${isCall ? 'from' : 'to'} ${exchange.chargePointId}`,
    ...(latencyMs === null ? [] : [`answered in ${latencyMs} ms`]),
    ...(exchange.errorCode === null ? [] : [`CALLERROR ${exchange.errorCode}`]),
    ...(reply === null ? [exchange.state] : []),
  ];
  const noticed = findings.map(
    ({ code, clause, message }) =>
      `- ${sentence(message)} (\`${code}\`${clause === null ? '' : `, ${clause}`})`,
  );
  return [
    `**${exchange.action ?? 'Frame'}** (${facts.join(', ')})`,
    fenced(prettyText(call)),
    ...(reply === null
      ? []
      : [`Answer${replyAt === null ? '' : ` at ${replyAt}`}:`, fenced(prettyText(reply))]),
    ...(noticed.length === 0 ? [] : [noticed.join('\n')]),
    '',
  ]
    .join('\n\n')
    .trimEnd();
};

const prettyText = (text: string): string => prettyOf(parse(text)) ?? text;
