import type { ActionResponse, IncomingAction, TolerantRequest } from '@shared/ocpp/actions';

export interface RunningTransaction {
  readonly transactionId: number;
  readonly connectorId: number;
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
  /** Answered with anything but Accepted. */
  readonly refused: boolean;
  /** When its start was received. */
  readonly at: number;
}

/** What the messages since the start of this process tell of a charge point, as far as rules need it. */
export interface Picture {
  connectedAt: number | null;
  closedAt: number | null;
  /** When the last boot was accepted; null before one was seen. */
  bootedAt: number | null;
  /** The status word of each connector since the last boot. */
  readonly connectors: Map<number, string>;
  transactions: readonly RunningTransaction[];
}

/** More than any charge point has; a broken one must not fill the memory. */
const mostConnectors = 64;

const none: readonly never[] = Object.freeze([]);

export const createPicture = (): Picture => ({
  connectedAt: null,
  closedAt: null,
  bootedAt: null,
  connectors: new Map(),
  transactions: none,
});

export const runningOn = (picture: Picture, connectorId: number): RunningTransaction | undefined =>
  picture.transactions.find((running) => running.connectorId === connectorId);

export const findRunning = (
  picture: Picture,
  transactionId: number | undefined,
): RunningTransaction | undefined =>
  picture.transactions.find((running) => running.transactionId === transactionId);

/** The highest connector number reported, 0 where none was. */
export const highestConnector = (picture: Picture): number =>
  Math.max(0, ...picture.connectors.keys());

type Read<A extends IncomingAction> = (
  picture: Picture,
  request: TolerantRequest<A>,
  response: ActionResponse<A>,
  now: number,
) => void;

const readings: { readonly [A in IncomingAction]?: Read<A> } = {
  BootNotification: (picture, _request, { status }, now) => {
    if (status !== 'Accepted') return;
    picture.bootedAt = now;
    picture.connectors.clear();
  },
  StatusNotification: ({ connectors }, { connectorId = 0, status = '' }) => {
    if (connectors.has(connectorId) || connectors.size < mostConnectors) {
      connectors.set(connectorId, status.slice(0, 30));
    }
  },
  StartTransaction: (
    picture,
    { connectorId = 0, idTag = '' },
    { transactionId, idTagInfo },
    now,
  ) => {
    const others = picture.transactions.filter((running) => running.connectorId !== connectorId);
    const { parentIdTag, status } = idTagInfo;
    const refused = status !== 'Accepted';
    const started = {
      transactionId,
      connectorId,
      idTag: idTag.slice(0, 255),
      parentIdTag,
      refused,
      at: now,
    };
    picture.transactions = [...others.slice(1 - mostConnectors), started];
  },
  StopTransaction: (picture, { transactionId }) => {
    const left = picture.transactions.filter((running) => running.transactionId !== transactionId);
    picture.transactions = left.length === 0 ? none : left;
  },
};

/** Takes in an exchange after the rules have seen it. */
export const develop = (
  picture: Picture,
  action: IncomingAction,
  request: unknown,
  response: unknown,
  now: number,
): void => {
  // The table pairs each action with its payloads; the union of all pairs cannot say so.
  const read = readings[action] as
    | ((picture: Picture, request: unknown, response: unknown, now: number) => void)
    | undefined;
  read?.(picture, request, response, now);
};
