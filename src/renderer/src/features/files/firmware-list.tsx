import MemoryOutlined from '@mui/icons-material/MemoryOutlined';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { type DragEvent, useId, useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { firmwareColumns } from './columns';
import { UploadButton } from './upload-button';
import { useFileActions } from './use-file-actions';
import { useFiles } from './use-files';
import type { useUploads } from './use-uploads';

/** The firmware images; more can be dropped anywhere on them. */
export const FirmwareList = ({ uploads }: { uploads: ReturnType<typeof useUploads> }) => {
  const texts = useTexts();
  const { t } = texts;
  const files = useFiles({ received: false });
  const { actions, dialogs, problem } = useFileActions();
  const { onDownload, onDelete } = actions;
  const [isOver, setOver] = useState(false);
  const columns = firmwareColumns(texts, { onDownload, onDelete });
  const { running, failure, store, dismiss } = uploads;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) void store(dropped);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        borderRadius: 2,
        outline: isOver ? '2px dashed var(--mui-palette-primary-main)' : 'none',
        outlineOffset: 4,
      }}
    >
      {files.failure !== null && <Problem failure={files.failure} title={t('files.unreadable')} />}
      {problem}
      {failure !== null && (
        <Problem
          failure={failure.error}
          title={t('files.notStored', { name: failure.name })}
          onDismiss={dismiss}
        />
      )}
      {isOver && <Box sx={{ typography: 'body2' }}>{t('files.dropHere')}</Box>}
      {running !== null && <Progress name={running.name} share={running.share} />}
      <PagedGrid
        label={t('files.firmware')}
        columns={columns}
        rows={files.rows}
        rowId={({ id }) => id}
        page={files.page}
        hasNext={files.hasNext}
        loading={files.loading}
        onPage={files.setPage}
        empty={
          <EmptyState
            icon={MemoryOutlined}
            title={t('files.noFirmwareTitle')}
            action={
              <UploadButton
                variant="outlined"
                disabled={running !== null}
                onFiles={(chosen) => void store(chosen)}
              />
            }
          >
            {t('files.noFirmwareText')}
          </EmptyState>
        }
      />
      {dialogs}
    </Box>
  );
};

const Progress = ({ name, share }: { name: string; share: number }) => {
  const { t } = useTexts();
  const id = useId();
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1 }}>
      <Box id={id} sx={{ typography: 'body2' }}>
        {t('files.uploading', { name })}
      </Box>
      <LinearProgress variant="determinate" value={share * 100} aria-labelledby={id} />
    </Box>
  );
};
