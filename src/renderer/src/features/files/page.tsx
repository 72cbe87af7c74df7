import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Page } from '../../components/page';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, type Route } from '../../route';
import { FirmwareList } from './firmware-list';
import { JobsPanel } from './jobs-panel';
import { ReceivedList } from './received-list';
import { UploadButton } from './upload-button';
import { useUploads } from './use-uploads';

const parts = ['jobs', 'firmware', 'received'] as const;

/** Firmware that is served, archives that were received, and the jobs that move them. */
export const FilesPage = ({ route }: { route: Route }) => {
  const { t } = useTexts();
  const uploads = useUploads();
  const part = parts.find((one) => one === route.id) ?? 'jobs';
  const store = (files: readonly File[]): void => {
    if (part !== 'firmware') navigate(hrefOf('files', { id: 'firmware' }));
    void uploads.store(files);
  };
  return (
    <Page
      fill
      title={t('files.title')}
      subtitle={t('files.subtitle')}
      actions={
        <UploadButton variant="contained" disabled={uploads.running !== null} onFiles={store} />
      }
    >
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 4 }}>
        <Tabs
          value={part}
          onChange={(_, id: (typeof parts)[number]) =>
            navigate(hrefOf('files', id === 'jobs' ? {} : { id }))
          }
          aria-label={t('files.parts')}
        >
          {parts.map((one) => (
            <Tab key={one} value={one} label={t(`files.${one}`)} />
          ))}
        </Tabs>
      </Box>
      {part === 'jobs' && <JobsPanel fill />}
      {part === 'firmware' && <FirmwareList uploads={uploads} />}
      {part === 'received' && <ReceivedList />}
    </Page>
  );
};
