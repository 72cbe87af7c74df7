export const SUBPROTOCOL = 'ocpp1.6';

/** OCPP1.6, ocpp1.6j, ocpp16, ocpp-1.6-json: all of them tokens, so they can be echoed. */
const SPELLINGS = /^ocpp-?v?1\.?6-?(?:j|json)?$/i;

export type SubprotocolChoice =
  | { readonly kind: 'exact' | 'spelling'; readonly answer: string }
  | { readonly kind: 'none' | 'wrong' };

export interface SubprotocolReading {
  readonly offered: readonly string[];
  readonly choice: SubprotocolChoice;
}

/**
 * Reads a Sec-WebSocket-Protocol header (OCPP-J §3.2). Empty and repeated entries do no harm; a
 * spelling of our subprotocol is answered as it was offered, because the client compares (B5, C33).
 */
export const readSubprotocols = (header: string | undefined): SubprotocolReading => {
  const offered = (header ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (offered.length === 0) return { offered, choice: { kind: 'none' } };
  if (offered.includes(SUBPROTOCOL)) {
    return { offered, choice: { kind: 'exact', answer: SUBPROTOCOL } };
  }
  const variant = offered.find((entry) => SPELLINGS.test(entry));
  return {
    offered,
    choice: variant === undefined ? { kind: 'wrong' } : { kind: 'spelling', answer: variant },
  };
};
