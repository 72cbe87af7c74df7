import { NowProvider } from './components/now';
import { ChargePointPage, type ChargePointTab } from './features/charge-point/page';
import { ChargePointsPage } from './features/charge-points/page';
import { ConfigurationPage } from './features/configuration/page';
import { ConfigurationTab } from './features/configuration/tab';
import { DataTransferPage } from './features/data-transfer/page';
import { DepotPage } from './features/depot/page';
import { FilesPage } from './features/files/page';
import { FilesTab } from './features/files/tab';
import { FindingsPage } from './features/findings/page';
import { LocalListOverview } from './features/local-lists/overview';
import { LocalListTab } from './features/local-lists/tab';
import { MessagesPage } from './features/messages/page';
import { ReservationsPage } from './features/reservations/page';
import { ReservationsTab } from './features/reservations/tab';
import { SecurityPage } from './features/security/page';
import { SecurityTab } from './features/security/tab';
import { SettingsPage } from './features/settings/page';
import { SimulatorBar } from './features/simulator/bar';
import { SimulatorPanel } from './features/simulator/panel';
import { SitesPage } from './features/sites/page';
import { SmartChargingPage } from './features/smart-charging/page';
import { ProfilesTab } from './features/smart-charging/profiles-tab';
import { TagsPage } from './features/tags/page';
import { TransactionsPage } from './features/transactions/page';
import { Frame } from './frame/frame';
import { Look } from './look';
import { type Route, useRoute } from './route';
import { type Client, ClientProvider } from './stores/context';

/** What other features show on the page of a charge point. */
const chargePointTabs: readonly ChargePointTab[] = [
  { name: 'local-list', title: (t) => t('localLists.tab'), content: LocalListTab },
  { name: 'reservations', title: (t) => t('reservations.tab'), content: ReservationsTab },
  { name: 'profiles', title: (t) => t('smartCharging.tab'), content: ProfilesTab },
  { name: 'security', title: (t) => t('frame.security'), content: SecurityTab },
  {
    name: 'configuration',
    title: (t) => t('chargePoint.tab.configuration'),
    content: ConfigurationTab,
    after: 'commands',
  },
  { name: 'firmware', title: (t) => t('files.tab'), content: FilesTab },
];

const Screen = ({ route }: { route: Route }) => {
  switch (route.page) {
    case 'charge-points':
      return <ChargePointsPage route={route} aside={<SimulatorPanel />} />;
    case 'charge-point':
      return (
        <ChargePointPage
          key={route.id}
          route={route}
          bar={<SimulatorBar chargePointId={route.id} />}
          moreTabs={chargePointTabs}
        />
      );
    case 'messages':
      return <MessagesPage route={route} />;
    case 'transactions':
      return <TransactionsPage route={route} />;
    case 'findings':
      return <FindingsPage route={route} />;
    case 'tags':
      return <TagsPage route={route} localLists={<LocalListOverview />} />;
    case 'reservations':
      return <ReservationsPage route={route} />;
    case 'smart-charging':
      return <SmartChargingPage route={route} />;
    case 'security':
      return <SecurityPage route={route} />;
    case 'data-transfer':
      return <DataTransferPage route={route} />;
    case 'sites':
      return <SitesPage route={route} />;
    case 'configuration':
      return <ConfigurationPage route={route} />;
    case 'files':
      return <FilesPage route={route} />;
    case 'depot':
      return <DepotPage />;
    case 'settings':
      return <SettingsPage route={route} />;
  }
};

const RoutedFrame = () => {
  const route = useRoute();
  return (
    <Frame route={route}>
      <Screen route={route} />
    </Frame>
  );
};

export const App = ({ client }: { client: Client }) => (
  <Look>
    <ClientProvider client={client}>
      <NowProvider>
        <RoutedFrame />
      </NowProvider>
    </ClientProvider>
  </Look>
);
