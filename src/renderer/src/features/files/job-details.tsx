import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { quoteValue } from '@shared/filter-parse';
import type { Job, JobStage } from '@shared/model/job';
import { Facts } from '../../components/facts';
import { Instant } from '../../components/instant';
import { type Texts, useTexts } from '../../i18n';
import { hrefOf } from '../../route';

const ownStages = [
  'requested',
  'accepted',
  'transferBegan',
  'transferEnded',
  'transferBroke',
  'restarted',
  'booted',
  'timedOut',
  'cancelled',
] as const;

const wordOf = ({ source, stage }: JobStage, { t }: Texts): string => {
  const own = ownStages.find((one) => one === stage);
  return source === 'chargePoint' || own === undefined ? stage : t(`files.own.${own}`);
};

/** Where the file travels and everything that has happened, in order. */
export const JobDetails = ({ job }: { job: Job }) => {
  const texts = useTexts();
  const { t, format, said } = texts;
  return (
    <Box sx={{ display: 'grid', gap: 4, pt: 2 }}>
      <Facts
        facts={[
          { label: t('files.url'), value: job.location, mono: true },
          { label: t('files.file'), value: job.fileName, mono: true },
          { label: t('files.transfers'), value: format.count(job.transfers) },
          ...(job.requestId === null
            ? []
            : [{ label: t('files.request'), value: String(job.requestId) }]),
        ]}
      />
      <Box>
        <Typography variant="h3" sx={{ mb: 1 }}>
          {t('files.history')}
        </Typography>
        <Box
          component="ol"
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            display: 'grid',
            gridTemplateColumns: 'max-content max-content minmax(0, 1fr)',
            columnGap: 4,
            rowGap: 1,
            typography: 'body2',
          }}
        >
          {job.stages.map((stage) => (
            <Box component="li" key={`${stage.at} ${stage.stage}`} sx={{ display: 'contents' }}>
              <Instant at={stage.at} />
              <span>{wordOf(stage, texts)}</span>
              <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {stage.detail === null
                  ? t(stage.source === 'chargePoint' ? 'files.byChargePoint' : 'files.byUs')
                  : said(stage.detail)}
              </Box>
            </Box>
          ))}
        </Box>
      </Box>
      <Link href={messagesOf(job)} sx={{ typography: 'body2', justifySelf: 'start' }}>
        {t('files.messages')}
      </Link>
    </Box>
  );
};

const notificationOf: Readonly<Record<Job['kind'], readonly [string, string]>> = {
  firmwareUpdate: ['UpdateFirmware', 'FirmwareStatusNotification'],
  signedFirmwareUpdate: ['SignedUpdateFirmware', 'SignedFirmwareStatusNotification'],
  diagnostics: ['GetDiagnostics', 'DiagnosticsStatusNotification'],
  log: ['GetLog', 'LogStatusNotification'],
};

/** Its CALL and its notifications in the inspector. */
const messagesOf = ({ kind, chargePointId }: Job): string => {
  const actions = notificationOf[kind].map((action) => `action:${action}`);
  const filter = [`cp:${quoteValue(chargePointId)}`, ...actions].join(' ');
  return hrefOf('messages', { query: { filter } });
};
