// Which notifications are worth it, and when: at most one in a while about the same charge point, and
// what happens meanwhile goes into the next. Knows no Electron, so that it can be tested.
import type { Job } from '@shared/model/job';
import type { FleetChange } from './fleet';

export interface Notice {
  /** Who it is about: a charge point, or the program itself. */
  readonly subject: string;
  readonly lines: readonly string[];
  /** Where a click leads. */
  readonly place: string;
}

export interface NoticeWords {
  offline(seconds: number): string;
  faulted(connectorId: number, errorCode: string | null): string;
  jobEnded(job: Job): string;
  storageFault(fault: string): string;
  portFault(fault: string): string;
}

export interface NoticesOptions {
  /** How long a charge point may be away before it is worth a notification; 0 is never. */
  readonly offlineSeconds: () => number;
  readonly words: NoticeWords;
  readonly show: (notice: Notice) => void;
  readonly now?: () => number;
}

export interface Notices {
  changed(change: FleetChange): void;
  jobEnded(job: Job): void;
  storageFault(fault: string | null): void;
  /** As it is now; told when it has become another. */
  portFault(fault: string | null): void;
  stop(): void;
}

/** So far apart are two notifications about the same subject. */
export const apartMs = 30_000;
/** The program itself, among the charge points. */
export const OWN_SUBJECT = 'OCPP Central';
const mostLines = 4;

interface Pending {
  readonly lines: string[];
  place: string;
  timer: NodeJS.Timeout | undefined;
}

const homeOf = (subject: string): string =>
  subject === OWN_SUBJECT ? '#/settings' : `#/charge-point/${encodeURIComponent(subject)}`;

export const createNotices = (options: NoticesOptions): Notices => {
  const { words, now = Date.now } = options;
  const shownAt = new Map<string, number>();
  const pending = new Map<string, Pending>();
  const away = new Map<string, NodeJS.Timeout>();
  let portFault: string | null = null;

  const show = (subject: string): void => {
    const waiting = pending.get(subject);
    if (waiting === undefined) return;
    pending.delete(subject);
    shownAt.set(subject, now());
    options.show({ subject, lines: waiting.lines.slice(-mostLines), place: waiting.place });
  };

  const tell = (subject: string, line: string, place: string): void => {
    const waiting = pending.get(subject);
    if (waiting !== undefined) {
      if (!waiting.lines.includes(line)) waiting.lines.push(line);
      // Of several things none is the place to land on, but what they are about.
      if (waiting.place !== place) waiting.place = homeOf(subject);
      return;
    }
    const sinceMs = now() - (shownAt.get(subject) ?? Number.NEGATIVE_INFINITY);
    const timer =
      sinceMs >= apartMs ? undefined : setTimeout(() => show(subject), apartMs - sinceMs);
    pending.set(subject, { lines: [line], place, timer });
    if (timer === undefined) show(subject);
  };

  const isBack = (chargePointId: string): void => {
    clearTimeout(away.get(chargePointId));
    away.delete(chargePointId);
  };

  const isAway = (chargePointId: string): void => {
    const seconds = options.offlineSeconds();
    isBack(chargePointId);
    if (seconds === 0) return;
    const late = (): void => {
      away.delete(chargePointId);
      tell(chargePointId, words.offline(seconds), homeOf(chargePointId));
    };
    away.set(chargePointId, setTimeout(late, seconds * 1000));
  };

  return {
    changed: (change) => {
      const { chargePointId } = change;
      if (change.kind === 'online') isBack(chargePointId);
      else if (change.kind === 'offline') isAway(chargePointId);
      else {
        const line = words.faulted(change.connectorId, change.errorCode);
        tell(chargePointId, line, homeOf(chargePointId));
      }
    },
    jobEnded: (job) => {
      const { chargePointId } = job;
      tell(chargePointId, words.jobEnded(job), `${homeOf(chargePointId)}/firmware`);
    },
    storageFault: (fault) => {
      if (fault !== null) tell(OWN_SUBJECT, words.storageFault(fault), homeOf(OWN_SUBJECT));
    },
    portFault: (fault) => {
      if (fault !== null && fault !== portFault) {
        tell(OWN_SUBJECT, words.portFault(fault), '#/security/server');
      }
      portFault = fault;
    },
    stop: () => {
      for (const { timer } of pending.values()) clearTimeout(timer);
      for (const timer of away.values()) clearTimeout(timer);
      pending.clear();
      away.clear();
    },
  };
};
