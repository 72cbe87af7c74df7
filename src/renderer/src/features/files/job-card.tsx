import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Link from '@mui/material/Link';
import type { Job } from '@shared/model/job';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useNow } from '../../components/now';
import { Problem } from '../../components/problem';
import { type Texts, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useBridge } from '../../stores/context';
import { MONO } from '../../theme';
import { ByteBar } from './byte-bar';
import { JobDetails } from './job-details';
import { JobStateChip } from './job-state-chip';
import { StageStepper } from './stage-stepper';
import { isDownload, isOpen } from './stages';

const timesOf = (job: Job, now: number, { t, format }: Texts): string[] => {
  const from = Date.parse(job.createdAt);
  if (job.finishedAt !== null) {
    return [t('files.took', { duration: format.duration(Date.parse(job.finishedAt) - from) })];
  }
  const { allowedFrom, timeoutAt } = job;
  const isEarly = allowedFrom !== null && Date.parse(allowedFrom) > now;
  return [
    t('files.elapsed', { duration: format.duration(Math.max(0, now - from)) }),
    ...(isEarly ? [t('files.startsAt', { time: format.instant(allowedFrom) })] : []),
    ...(timeoutAt === null || isEarly
      ? []
      : [
          t('files.givesUp', {
            duration: format.duration(Math.max(0, Date.parse(timeoutAt) - now)),
          }),
        ]),
  ];
};

/** One job: how it stands, its stages, its bytes, and what can be done about it. */
export const JobCard = ({ job, withChargePoint }: { job: Job; withChargePoint: boolean }) => {
  const texts = useTexts();
  const { t, said } = texts;
  const now = useNow();
  const [isExpanded, setExpanded] = useState(false);
  const [asks, setAsks] = useState(false);
  const number = job.id;
  const kind = t(`files.kind.${job.kind}`);
  const label = t('files.jobLabel', {
    kind,
    number,
    cpId: job.chargePointId,
    state: t(`files.state.${job.state}`),
  });
  return (
    <Box
      component="li"
      aria-label={label}
      sx={{ borderTop: 1, borderColor: 'divider', px: 4, py: 3, display: 'grid', gap: 2.5 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {t('files.jobTitle', { kind, number })}
        </Box>
        {withChargePoint && (
          <Link
            href={hrefOf('charge-point', { id: job.chargePointId, tab: 'firmware' })}
            underline="hover"
            sx={{ fontFamily: MONO, fontSize: '0.75rem', color: 'text.primary' }}
          >
            {job.chargePointId}
          </Link>
        )}
        <JobStateChip state={job.state} />
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {[job.protocol, ...timesOf(job, now, texts)].join(' · ')}
        </Box>
        <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
          {isOpen(job) && (
            <Button size="small" color="error" onClick={() => setAsks(true)}>
              {t('files.cancelJob')}
            </Button>
          )}
          <Button
            size="small"
            aria-expanded={isExpanded}
            endIcon={<ExpandMore sx={{ transform: isExpanded ? 'rotate(180deg)' : undefined }} />}
            onClick={() => setExpanded(!isExpanded)}
          >
            {t('files.details')}
          </Button>
        </Box>
      </Box>
      <StageStepper job={job} />
      <ByteBar job={job} />
      {(job.message !== null || job.warnings.length > 0) && (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
          {job.message !== null && <div>{said(job.message)}</div>}
          {isOpen(job) &&
            job.warnings.map((code) => (
              <div key={code}>{t(`files.warning.${code}`, { protocol: job.protocol })}</div>
            ))}
        </Box>
      )}
      <Collapse in={isExpanded} unmountOnExit>
        <JobDetails job={job} />
      </Collapse>
      {asks && <CancelQuestion job={job} onClose={() => setAsks(false)} />}
    </Box>
  );
};

const CancelQuestion = ({ job, onClose }: { job: Job; onClose: () => void }) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Parameters<typeof Problem>[0]['failure'] | null>(null);
  const cancel = async (): Promise<void> => {
    setBusy(true);
    const result = await bridge.call('job.cancel', { id: job.id });
    setBusy(false);
    if (result.ok) onClose();
    else setFailure(result.error);
  };
  const { chargePointId: cpId, id: number } = job;
  return (
    <ConfirmDialog
      open
      destructive
      busy={busy}
      title={t('files.cancelTitle', { number })}
      confirm={t('files.cancelConfirm')}
      onConfirm={() => void cancel()}
      onClose={onClose}
    >
      {failure !== null && <Problem failure={failure} title={t('files.notCancelled')} />}
      {isDownload(job) ? t('files.cancelDownload', { cpId }) : t('files.cancelUpload', { cpId })}
    </ConfirmDialog>
  );
};
