import type { Connector } from '@shared/model/charge-point';

/** Connector 0 speaks for the whole and is worth a chip only when it says something of its own. */
const isWorthAChip = (connector: Connector, count: number): boolean =>
  connector.connectorId !== 0 || count === 1 || (connector.status ?? 'Available') !== 'Available';

/** What somebody looks for in a long list: first what is broken, then what is in use, last what is free. */
const urgencyOf = ({ status }: Connector): number => {
  if (status === 'Faulted') return 3;
  if (status === 'Available') return 0;
  return status === 'Unavailable' || status === null ? 1 : 2;
};

const MOST = 3;
const LINES = 2;
/** The room of a line: two chips with the usual words. */
export const CHIPS_PX = 216;
const GAP_PX = 4;
const MORE_PX = 46;

/** About, and never less: `SuspendedEVSE` is the longest word, and most connectors have one digit. */
const pxOf = ({ connectorId, status }: Connector): number =>
  ((status ?? '').length > 10 ? 146 : 106) + 7 * (String(connectorId).length - 1);

const linesOf = (widths: readonly number[]): number => {
  let lines = 1;
  let taken = 0;
  for (const px of widths) {
    if (taken > 0 && taken + GAP_PX + px > CHIPS_PX) {
      lines += 1;
      taken = px;
    } else taken += (taken > 0 ? GAP_PX : 0) + px;
  }
  return lines;
};

/** The connectors there is room for, in the order of their numbers, and how many others there are. */
export const chipsOf = (
  connectors: readonly Connector[],
): { readonly shown: readonly Connector[]; readonly more: number } => {
  const worth = connectors.filter((connector) => isWorthAChip(connector, connectors.length));
  const byUrgency = worth.toSorted(
    (a, b) => urgencyOf(b) - urgencyOf(a) || a.connectorId - b.connectorId,
  );
  for (let count = Math.min(MOST, worth.length); ; count--) {
    const shown = byUrgency.slice(0, count).sort((a, b) => a.connectorId - b.connectorId);
    const more = worth.length - count;
    const widths = [...shown.map(pxOf), ...(more > 0 ? [MORE_PX] : [])];
    if (count <= 1 || linesOf(widths) <= LINES) return { shown, more };
  }
};
