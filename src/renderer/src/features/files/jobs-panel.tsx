import PublishedWithChangesOutlined from '@mui/icons-material/PublishedWithChangesOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { JobCard } from './job-card';
import { isOpen } from './stages';
import { mostJobs, useJobs } from './use-jobs';

/** The jobs, of one charge point or of all: those under way first. */
export const JobsPanel = ({ cpId, fill = false }: { cpId?: string; fill?: boolean }) => {
  const { t } = useTexts();
  const { items, failure } = useJobs(cpId);
  const jobs = items === null ? [] : [...items.filter(isOpen), ...items.filter((j) => !isOpen(j))];
  return (
    <Panel flush fill={fill} title={t('files.jobs')}>
      {failure !== null && (
        <Box sx={{ px: 4, pb: 4 }}>
          <Problem failure={failure} title={t('files.jobsUnreadable')} />
        </Box>
      )}
      {items === null && failure === null && (
        <Skeleton variant="rounded" height={120} sx={{ mx: 4, mb: 4 }} />
      )}
      {items?.length === 0 && (
        <EmptyState
          icon={PublishedWithChangesOutlined}
          title={t('files.noJobsTitle')}
          {...(cpId === undefined
            ? {
                action: (
                  <Button variant="outlined" href={hrefOf('charge-points')}>
                    {t('files.openChargePoints')}
                  </Button>
                ),
              }
            : {})}
        >
          {t(cpId === undefined ? 'files.noJobsText' : 'files.noJobsHereText')}
        </EmptyState>
      )}
      {jobs.length > 0 && (
        <Box component="ul" aria-label={t('files.jobs')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {jobs.map((job) => (
            <JobCard key={job.id} job={job} withChargePoint={cpId === undefined} />
          ))}
        </Box>
      )}
      {jobs.length >= mostJobs && (
        <Box sx={{ px: 4, py: 2, typography: 'caption', color: 'text.secondary' }}>
          {t('files.moreJobs', { count: mostJobs })}
        </Box>
      )}
    </Panel>
  );
};
