import type { OcppErrorCode } from '@shared/ocpp/deviation';

/** A deviation of the frame around the payload; the payload's own are found by validate.ts. */
export interface FrameDeviation {
  readonly code: 'frame-arity' | 'frame-message-id' | 'frame-call-error';
  readonly message: string;
}

export interface CallFrame {
  readonly type: 'call';
  readonly messageId: string;
  /** The id as JSON, echoed unchanged even where it is no string. */
  readonly idJson: string;
  readonly action: string;
  readonly payload: unknown;
  readonly deviations: readonly FrameDeviation[];
}

export interface ResultFrame {
  readonly type: 'result';
  readonly messageId: string;
  readonly payload: unknown;
  readonly deviations: readonly FrameDeviation[];
}

export interface ErrorFrame {
  readonly type: 'error';
  readonly messageId: string;
  readonly errorCode: string;
  readonly description: string;
  readonly details: unknown;
  readonly deviations: readonly FrameDeviation[];
}

/** A message type that OCPP-J does not define: to be ignored (OCPP-J §4.1.3). */
export interface UnknownTypeFrame {
  readonly type: 'unknown-type';
  readonly messageType: number;
}

/** Text that is no frame. With an id that could be read, the answer is a CALLERROR. */
export interface BadFrame {
  readonly type: 'bad';
  /** For the CALLERROR: nothing of our inside. */
  readonly reason: string;
  /** What the JSON parser says, for the finding. */
  readonly detail?: string;
  readonly code: OcppErrorCode;
  /** The id of what looks like a CALL, as JSON. */
  readonly idJson: string | undefined;
  /** The id of what looks like a reply to a CALL of ours. */
  readonly replyTo: string | undefined;
}

export type Frame = CallFrame | ResultFrame | ErrorFrame | UnknownTypeFrame | BadFrame;

const none: readonly FrameDeviation[] = Object.freeze([]);
/** OCPP-J §4.1.4: a UUID is the longest id there should be. */
export const maxMessageIdLength = 36;

/** Reads one text frame of the wire (OCPP-J §4.2). Never throws, whatever the text. */
export const parseFrame = (text: string): Frame => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return badText(text, error instanceof Error ? error.message : 'not JSON');
  }
  if (!Array.isArray(value)) return bad('The frame is not a JSON array.', 'FormationViolation');
  switch (value[0]) {
    case 2:
      return readCall(value);
    case 3:
      return readResult(value);
    case 4:
      return readError(value);
    default:
      return typeof value[0] === 'number'
        ? { type: 'unknown-type', messageType: value[0] }
        : bad('The frame does not begin with a message type number.', 'FormationViolation');
  }
};

const bad = (
  reason: string,
  code: OcppErrorCode,
  idJson?: string | undefined,
  replyTo?: string | undefined,
): BadFrame => ({ type: 'bad', reason, code, idJson, replyTo });

const brokenHead = /^\s*\[\s*([234])\s*,\s*("(?:[^"\\]|\\.){0,255}")/;

/** Broken JSON whose beginning still names its type and id. */
const badText = (text: string, reason: string): BadFrame => {
  const head = brokenHead.exec(text.slice(0, 1024));
  const id = head === null ? undefined : readJsonString(head[2] ?? '');
  const isCall = head?.[1] === '2';
  return {
    ...bad(
      'The frame is not valid JSON.',
      'FormationViolation',
      isCall && id !== undefined ? JSON.stringify(id) : undefined,
      isCall ? undefined : id,
    ),
    detail: reason,
  };
};

const readJsonString = (text: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    // Not a string after all: then there is no id to answer to.
    return undefined;
  }
};

const readId = (value: unknown): { id: string; deviations: FrameDeviation[] } | undefined => {
  if (typeof value === 'string') {
    if (value.length > 0 && value.length <= maxMessageIdLength)
      return { id: value, deviations: [] };
    const message =
      value.length === 0
        ? 'The message id is empty.'
        : `The message id has ${value.length} characters; ${maxMessageIdLength} are allowed.`;
    return { id: value, deviations: [{ code: 'frame-message-id', message }] };
  }
  if (typeof value === 'number') {
    const message = 'The message id is a number; a string is required.';
    return { id: String(value), deviations: [{ code: 'frame-message-id', message }] };
  }
  return undefined;
};

const settled = (deviations: FrameDeviation[]): readonly FrameDeviation[] =>
  deviations.length === 0 ? none : deviations;

const readCall = (value: unknown[]): Frame => {
  const id = readId(value[1]);
  if (id === undefined) return bad('The CALL has no message id.', 'FormationViolation');
  const idJson = JSON.stringify(value[1]);
  if (typeof value[2] !== 'string') {
    return bad('The CALL has no action name as its third element.', 'FormationViolation', idJson);
  }
  if (value.length < 4) {
    id.deviations.push({
      code: 'frame-arity',
      message: `The CALL has ${value.length} elements; 4 are required, the payload {} included.`,
    });
  } else if (value.length > 4) {
    id.deviations.push({
      code: 'frame-arity',
      message: `The CALL has ${value.length} elements; 4 are allowed.`,
    });
  }
  return {
    type: 'call',
    messageId: id.id,
    idJson,
    action: value[2],
    payload: value[3] ?? {},
    deviations: settled(id.deviations),
  };
};

const readResult = (value: unknown[]): Frame => {
  const id = readId(value[1]);
  if (id === undefined) return bad('The CALLRESULT has no message id.', 'FormationViolation');
  if (value.length !== 3) {
    id.deviations.push({
      code: 'frame-arity',
      message: `The CALLRESULT has ${value.length} elements; 3 are required.`,
    });
  }
  return {
    type: 'result',
    messageId: id.id,
    payload: value[2] ?? {},
    deviations: settled(id.deviations),
  };
};

const readError = (value: unknown[]): Frame => {
  const id = readId(value[1]);
  if (id === undefined) return bad('The CALLERROR has no message id.', 'FormationViolation');
  const [, , code, description, details] = value;
  const isObject = typeof details === 'object' && details !== null && !Array.isArray(details);
  if (
    value.length !== 5 ||
    typeof code !== 'string' ||
    typeof description !== 'string' ||
    !isObject
  ) {
    id.deviations.push({
      code: 'frame-call-error',
      message:
        'The CALLERROR is not [4, id, code, description, {details}] with two strings and an object.',
    });
  }
  return {
    type: 'error',
    messageId: id.id,
    errorCode: typeof code === 'string' ? code : 'GenericError',
    description: typeof description === 'string' ? description : '',
    details: details ?? {},
    deviations: settled(id.deviations),
  };
};

export const callText = (messageId: string, action: string, payload: unknown): string =>
  `[2,${JSON.stringify(messageId)},${JSON.stringify(action)},${JSON.stringify(payload)}]`;

export const resultText = (idJson: string, payload: unknown): string =>
  `[3,${idJson},${JSON.stringify(payload)}]`;

/** errorDetails is always an object (OCPP-J §4.2.3); the description is cut to 255 characters. */
export const errorText = (
  idJson: string,
  code: OcppErrorCode,
  description: string,
  details: Readonly<Record<string, unknown>> = {},
): string =>
  `[4,${idJson},"${code}",${JSON.stringify(description.slice(0, 255))},${JSON.stringify(details)}]`;
