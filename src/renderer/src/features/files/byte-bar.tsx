import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import type { Job } from '@shared/model/job';
import { useId } from 'react';
import { useTexts } from '../../i18n';
import { isDownload, isOpen, percentOf } from './stages';

/** What our own file server has served or received. */
export const ByteBar = ({ job }: { job: Job }) => {
  const { t, format } = useTexts();
  const id = useId();
  const percent = percentOf(job);
  const done = format.bytes(job.bytesTransferred);
  const total = job.bytesTotal === null ? null : format.bytes(job.bytesTotal);
  if (job.transfers === 0 && !isOpen(job)) return null;
  const phrase =
    job.transfers === 0
      ? t('files.nothingMoved')
      : isDownload(job) && total !== null
        ? t('files.bytesServed', { done, total })
        : total === null
          ? t('files.bytesReceivedOpen', { done })
          : t('files.bytesReceived', { done, total });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
      <LinearProgress
        variant={
          percent === null && job.transfers > 0 && isOpen(job) ? 'indeterminate' : 'determinate'
        }
        value={percent ?? 0}
        aria-labelledby={id}
        sx={{
          flex: '0 1 460px',
          minWidth: 160,
          height: 6,
          borderRadius: 3,
          bgcolor: 'surface.sunken',
        }}
      />
      <Box
        id={id}
        sx={{
          typography: 'caption',
          color: 'text.secondary',
          fontVariantNumeric: 'tabular-nums',
          minWidth: 190,
        }}
      >
        {phrase}
      </Box>
    </Box>
  );
};
