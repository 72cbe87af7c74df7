// What the app says while nobody looks at its window: notifications, the badge, the progress of files at its
// icon, the state in the tray.
import type { MenuLanguage } from '@shared/menu';
import { type BrowserWindow, Notification } from 'electron';
import type { CentralSystem } from '../core/types';
import { showBadge } from './badge';
import { createFleet, type FleetCounts, readFleet } from './fleet';
import { createJobWatch } from './jobs';
import { createNotices, type Notice } from './notices';
import { shellWords } from './words';

export interface AttentionOptions {
  readonly centralSystem: Pick<CentralSystem, 'call' | 'on'>;
  readonly currentWindow: () => BrowserWindow | undefined;
  readonly icon: string;
  readonly language: MenuLanguage;
  /** Opens the window at a place of the console. */
  readonly goTo: (place: string) => void;
  readonly onCounts: (counts: FleetCounts) => void;
}

export interface Attention {
  counts(): FleetCounts;
  stop(): void;
}

/** The tray and the badge follow this often at most. */
const settleMs = 500;
/** Electron removes the bar by this. */
const NO_PROGRESS = -1;

export const startAttention = (options: AttentionOptions): Attention => {
  const { centralSystem, currentWindow, language } = options;
  const words = shellWords[language];
  const fleet = createFleet();
  const jobs = createJobWatch();
  let offlineSeconds = 0;
  let timer: NodeJS.Timeout | undefined;
  /** A notification that nothing refers to may be collected before it is clicked. */
  const shown = new Set<Notification>();

  const show = ({ subject, lines, place }: Notice): void => {
    if (currentWindow()?.isFocused() === true || !Notification.isSupported()) return;
    const notification = new Notification({
      title: subject,
      body: lines.join('\n'),
      icon: options.icon,
    });
    shown.add(notification);
    notification.on('click', () => options.goTo(place));
    notification.on('close', () => shown.delete(notification));
    notification.show();
  };
  const notices = createNotices({
    offlineSeconds: () => offlineSeconds,
    words: words.notice,
    show,
  });

  const settle = (): void => {
    timer = undefined;
    const counts = fleet.counts();
    showBadge(counts.faulted, words.faults(counts.faulted), currentWindow());
    options.onCounts(counts);
  };
  const follow = (): void => {
    timer ??= setTimeout(settle, settleMs);
  };

  const readPort = async (): Promise<void> => {
    const status = await centralSystem.call('security.status', {}, 'internal');
    if (status.ok) notices.portFault(status.value.tlsFault);
  };

  const stopListening = centralSystem.on((batch) => {
    const changes = fleet.apply(batch);
    for (const change of changes) notices.changed(change);
    for (const job of jobs.apply(batch)) notices.jobEnded(job);
    for (const event of batch) {
      if (event.name === 'health.changed') notices.storageFault(event.data.storage.fault);
      if (event.name === 'security.changed' && event.data.chargePointId === null) void readPort();
      if (event.name === 'setting.changed') offlineSeconds = event.data.notifyOfflineSeconds;
    }
    if (batch.some(({ name }) => name === 'job.changed')) {
      currentWindow()?.setProgressBar(jobs.progress() ?? NO_PROGRESS);
    }
    if (batch.some(({ name }) => name.startsWith('chargePoint.'))) follow();
  });
  void readFleet(centralSystem, fleet).then(follow);
  void centralSystem.call('setting.list', {}, 'internal').then((result) => {
    if (result.ok) offlineSeconds = result.value.settings.notifyOfflineSeconds;
  });

  return {
    counts: fleet.counts,
    stop: () => {
      stopListening();
      notices.stop();
      clearTimeout(timer);
    },
  };
};
