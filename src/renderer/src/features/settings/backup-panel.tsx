import BackupOutlined from '@mui/icons-material/BackupOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { Backup } from '@shared/model/backup';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { BackupTable } from './backup-table';
import { type Backups, useBackups } from './use-backups';

/** Backups of the whole database, and the way back to one of them. */
export const BackupPanel = () => {
  const { t, format } = useTexts();
  const backups = useBackups();
  const { items, running } = backups;
  const [said, setSaid] = useState<string | null>(null);
  const [restoring, setRestoring] = useState<Backup | null>(null);
  const [deleting, setDeleting] = useState<Backup | null>(null);
  const busy = running.task !== null || backups.uploading;
  const say = (key: 'backup.written' | 'backup.verified', done: Backup | null): void =>
    setSaid(done === null ? null : t(key, { at: format.instant(done.createdAt) }));
  const begin = (): void => {
    setSaid(null);
    backups.dismiss();
  };
  return (
    <Panel
      title={t('backup.title')}
      hint={t('backup.hint')}
      actions={
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button
            component="label"
            variant="outlined"
            startIcon={<UploadFileOutlined />}
            disabled={busy}
          >
            {t('backup.upload')}
            <input
              type="file"
              hidden
              accept=".ocpp-backup"
              aria-label={t('backup.uploadLabel')}
              onChange={async ({ target }) => {
                const file = target.files?.[0];
                begin();
                if (file !== undefined) say('backup.verified', await backups.upload(file));
                target.value = '';
              }}
            />
          </Button>
          <Button
            variant="outlined"
            startIcon={<BackupOutlined />}
            disabled={busy}
            onClick={async () => {
              begin();
              say('backup.written', await backups.create());
            }}
          >
            {t('backup.create')}
          </Button>
        </Box>
      }
    >
      <Progress backups={backups} />
      {backups.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem
            failure={backups.failure}
            title={t(items === null ? 'backup.unreadable' : 'backup.failed')}
            onDismiss={backups.dismiss}
          />
        </Box>
      )}
      {said !== null && (
        <Alert severity="success" variant="outlined" sx={{ mb: 3 }} onClose={() => setSaid(null)}>
          {said}
        </Alert>
      )}
      {items !== null && items.length === 0 && (
        <EmptyState icon={BackupOutlined} title={t('backup.noneTitle')}>
          {t('backup.noneText')}
        </EmptyState>
      )}
      {items !== null && items.length > 0 && (
        <>
          <BackupTable
            items={items}
            busy={busy}
            onVerify={async ({ name }) => {
              begin();
              say('backup.verified', await backups.verify(name));
            }}
            onDownload={({ name }) => void backups.download(name)}
            onRestore={setRestoring}
            onDelete={setDeleting}
          />
          <Typography
            variant="caption"
            component="p"
            sx={{ color: 'text.secondary', mt: 2, mb: 0, overflowWrap: 'anywhere' }}
          >
            {t('backup.folder', { folder: backups.folder })}
          </Typography>
        </>
      )}
      <ConfirmDialog
        open={restoring !== null}
        title={t('backup.restoreTitle', { at: format.instant(restoring?.createdAt ?? null) })}
        confirm={t('backup.restoreConfirm')}
        destructive
        onClose={() => setRestoring(null)}
        onConfirm={async () => {
          const chosen = restoring;
          setRestoring(null);
          begin();
          if (chosen === null) return;
          if ((await backups.restore(chosen.name)) === false) setSaid(t('backup.byHand'));
        }}
      >
        {t('backup.restoreText', { at: format.instant(restoring?.createdAt ?? null) })}
      </ConfirmDialog>
      <ConfirmDialog
        open={deleting !== null}
        title={t('backup.deleteTitle', { at: format.instant(deleting?.createdAt ?? null) })}
        confirm={t('backup.deleteConfirm')}
        destructive
        onClose={() => setDeleting(null)}
        onConfirm={async () => {
          const chosen = deleting;
          setDeleting(null);
          begin();
          if (chosen !== null) await backups.remove(chosen.name);
        }}
      >
        {t('backup.deleteText')}
      </ConfirmDialog>
    </Panel>
  );
};

const Progress = ({ backups: { running, uploading } }: { backups: Backups }) => {
  const { t } = useTexts();
  const task = running.task ?? (uploading ? 'upload' : null);
  if (task === null) return null;
  const words = t(`backup.running.${task}`);
  return (
    <Box role="status" sx={{ pb: 3 }}>
      <Typography variant="body2" sx={{ pb: 1 }}>
        {running.phase === null
          ? words
          : t('backup.under', { task: words, phase: t(`backup.phase.${running.phase}`) })}
      </Typography>
      <LinearProgress aria-label={words} />
    </Box>
  );
};
