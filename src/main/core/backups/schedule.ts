import type { Core } from '../context';

const firstCheckMs = 120_000;
const everyMs = 600_000;
const dayMs = 86_400_000;

export interface BackupSchedule {
  stop(): void;
  /** Makes the backup of the day where it is due, and deletes the oldest beyond those to be kept. */
  runOnce(): Promise<void>;
}

/** A backup a day, as long as the setting asks for it. */
export const startBackupSchedule = (core: Core): BackupSchedule => {
  const runOnce = async (): Promise<void> => {
    const { dailyBackup, backupsKept } = core.settings();
    if (!dailyBackup || core.backups.progress().task !== null) return;
    const { folder } = core.backups;
    const daily = (await folder.list()).filter(({ kind }) => kind === 'daily');
    const latest = daily[0];
    // A clock that was set back must not stop them.
    const age = latest === undefined ? dayMs : core.now() - Date.parse(latest.createdAt);
    if (age >= 0 && age < dayMs) return;
    await core.backups.create('daily');
    for (const { name } of daily.slice(backupsKept - 1)) await folder.remove(name);
  };
  const runInBackground = (): void => {
    runOnce().catch((error: unknown) =>
      core.log.error({ err: error }, 'The daily backup failed; it is tried again in ten minutes.'),
    );
  };
  const first = setTimeout(runInBackground, firstCheckMs).unref();
  const later = setInterval(runInBackground, everyMs).unref();
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(later);
    },
    runOnce,
  };
};
