import type { ExchangeDetail, Finding } from '@shared/model/message';

/** A frame taken apart for the eye: what is inside, or null where it cannot be read. */
export interface ReadFrame {
  readonly kind: 'call' | 'result' | 'error' | 'unreadable';
  readonly payload: unknown;
  /** Of a CALLERROR (OCPP-J §4.2.3). */
  readonly error: { readonly code: string; readonly description: string } | null;
}

const unreadable: ReadFrame = { kind: 'unreadable', payload: null, error: null };

/** Reads CALL, CALLRESULT or CALLERROR (OCPP-J §4.2) as far as it can be read. */
export const readFrame = (text: string): ReadFrame => {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    // Not JSON: the raw text is all there is, and the Raw tab shows it.
    return unreadable;
  }
  if (!Array.isArray(frame)) return unreadable;
  if (frame[0] === 2) return { kind: 'call', payload: frame[3] ?? {}, error: null };
  if (frame[0] === 3) return { kind: 'result', payload: frame[2] ?? {}, error: null };
  if (frame[0] === 4) {
    return {
      kind: 'error',
      payload: frame[4] ?? {},
      error: { code: String(frame[2] ?? ''), description: String(frame[3] ?? '') },
    };
  }
  return unreadable;
};

const childOf = (value: unknown, segment: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
    ? (value as Record<string, unknown>)[segment]
    : undefined;

/** The pointer itself, or that of the nearest value around it that exists: a missing member marks its object. */
export const nearestPointer = (value: unknown, pointer: string): string => {
  let current = value;
  let reached = '';
  for (const segment of pointer.split('/').slice(1)) {
    current = childOf(current, segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (current === undefined) return reached;
    reached += `/${segment}`;
  }
  return reached;
};

/** Findings speak about what the charge point sent: its request, or its answer to ours. */
export const sideOfFindings = (detail: ExchangeDetail): 'request' | 'response' =>
  detail.sender === 'chargePoint' ? 'request' : 'response';

/** The findings that have a place in the payload, at that place. */
export const marksOf = (findings: readonly Finding[], payload: unknown) =>
  findings
    .filter((finding): finding is Finding & { pointer: string } => finding.pointer !== null)
    .map((finding) => ({
      pointer: nearestPointer(payload, finding.pointer),
      message: finding.clause === null ? finding.message : `${finding.message} (${finding.clause})`,
      severity: finding.severity,
    }));

/** The text with line breaks and indentation, or as it is where it is not JSON. */
export const prettyFrame = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Not JSON: shown as it came.
    return text;
  }
};
