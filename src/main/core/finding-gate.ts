import type { Noticed } from './findings';

/** Keeps like findings of one charge point from flooding the record. */
export interface FindingGate {
  /** Whether a finding gets a row of its own, or is counted in the row of a like one. */
  enter(noticed: Pick<Noticed, 'code' | 'pointer'>, at: number): GateEntry;
}

export interface GateEntry {
  /** The row to count it in. */
  readonly countIn: number | undefined;
  /** Tells the row that was written. */
  stored(id: number): void;
}

const windowMs = 3_600_000;
/** So many like findings an hour have rows of their own. */
const ownRows = 20;
/** Kinds remembered; more of them means that none is frequent. */
const mostKinds = 32;

interface Kind {
  since: number;
  rows: number;
  lastId: number;
}

/** Places in a list are the same place: a message with a hundred readings is wrong in one way. */
const keyOf = ({ code, pointer }: Pick<Noticed, 'code' | 'pointer'>): string =>
  pointer === null ? code : `${code} ${pointer.replace(/\/\d+/g, '/#')}`;

export const createFindingGate = (): FindingGate => {
  let kinds: Map<string, Kind> | undefined;

  const kindOf = (key: string, at: number): Kind => {
    kinds ??= new Map();
    let kind = kinds.get(key);
    if (kind === undefined || at - kind.since >= windowMs) {
      if (kind === undefined && kinds.size >= mostKinds) {
        const [oldest] = kinds.keys();
        if (oldest !== undefined) kinds.delete(oldest);
      }
      kind = { since: at, rows: 0, lastId: 0 };
      kinds.set(key, kind);
    }
    return kind;
  };

  return {
    enter: (noticed, at) => {
      const kind = kindOf(keyOf(noticed), at);
      return {
        countIn: kind.rows >= ownRows ? kind.lastId : undefined,
        stored: (id) => {
          if (id !== kind.lastId) kind.rows += 1;
          kind.lastId = id;
        },
      };
    },
  };
};
