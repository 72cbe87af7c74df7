import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Page } from '../../components/page';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, type Route } from '../../route';
import { ClientCertificates } from './client-certificates';
import { EventList } from './event-list';
import { ProfileList } from './profile-list';
import { RequestList } from './request-list';
import { ServerView } from './server-view';

const views = ['events', 'requests', 'client-certificates', 'profiles', 'server'] as const;

/** Security of all charge points: their events, and their certificates. */
export const SecurityPage = ({ route }: { route: Route }) => {
  const { t } = useTexts();
  const view = views.find((one) => one === route.id) ?? 'events';
  return (
    <Page fill title={t('frame.security')} subtitle={t('certificates.subtitle')}>
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 4 }}>
        <Tabs
          value={view}
          variant="scrollable"
          onChange={(_, next: string) => navigate(hrefOf('security', { id: next }))}
          aria-label={t('certificates.views')}
        >
          {views.map((one) => (
            <Tab key={one} value={one} label={t(`certificates.view.${one}`)} />
          ))}
        </Tabs>
      </Box>
      {view === 'events' && <EventList query={route.query} />}
      {view === 'requests' && <RequestList query={route.query} />}
      {view === 'client-certificates' && <ClientCertificates query={route.query} />}
      {view === 'profiles' && <ProfileList />}
      {view === 'server' && <ServerView />}
    </Page>
  );
};
