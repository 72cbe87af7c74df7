import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ComponentType } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Problem } from '../../components/problem';
import { hrefOf, type Route } from '../../route';
import { useChargePoints } from '../../stores/context';
import { CommandsTab } from './commands-tab';
import { ConfigurationTab } from './configuration-tab';
import { Subtitle, Title } from './header';
import { MessagesTab } from './messages-tab';
import { NewNotice } from './new-notice';
import { SettingsTab } from './settings-tab';
import type { TabProps } from './tab-props';
import { TransactionsTab } from './transactions-tab';

const tabs: readonly { name: string; title: string; content: ComponentType<TabProps> }[] = [
  { name: 'commands', title: 'Commands', content: CommandsTab },
  { name: 'configuration', title: 'Configuration', content: ConfigurationTab },
  { name: 'messages', title: 'Messages', content: MessagesTab },
  { name: 'transactions', title: 'Transactions', content: TransactionsTab },
  { name: 'settings', title: 'Settings', content: SettingsTab },
];

const Detail = ({ chargePoint, tab }: TabProps & { tab: string | null }) => {
  const current = tabs.find(({ name }) => name === tab) ?? tabs[0];
  if (current === undefined) return null;
  const Content = current.content;
  const id = chargePoint.chargePointId;
  return (
    <Page
      title={<Title chargePoint={chargePoint} />}
      subtitle={<Subtitle chargePoint={chargePoint} />}
    >
      <Tabs
        value={current.name}
        aria-label={`Parts of ${id}`}
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 4, mt: -2 }}
      >
        {tabs.map(({ name, title }) => (
          <Tab
            key={name}
            value={name}
            label={title}
            component="a"
            href={hrefOf('charge-point', { id, tab: name })}
            id={`tab-${name}`}
            aria-controls="tab-content"
          />
        ))}
      </Tabs>
      {chargePoint.isNew && <NewNotice chargePoint={chargePoint} />}
      <Box role="tabpanel" id="tab-content" aria-labelledby={`tab-${current.name}`}>
        <Content chargePoint={chargePoint} />
      </Box>
    </Page>
  );
};

/** One charge point: what it does, what it is told, how it is set. */
export const ChargePointPage = ({ route }: { route: Route }) => {
  const byId = useChargePoints((state) => state.byId);
  const failure = useChargePoints((state) => state.failure);
  const id = route.id ?? '';
  const chargePoint = byId?.get(id);
  if (chargePoint !== undefined) return <Detail chargePoint={chargePoint} tab={route.tab} />;
  if (byId === null) {
    return (
      <Page title={id}>
        {failure === null ? (
          <Box aria-hidden>
            <Skeleton height={40} width="40%" />
            <Skeleton variant="rounded" height={180} sx={{ my: 4 }} />
            <Skeleton variant="rounded" height={180} />
          </Box>
        ) : (
          <Problem failure={failure} title="The charge point cannot be shown" />
        )}
      </Page>
    );
  }
  return (
    <Page title={id} fill>
      <EmptyState
        icon={EvStationOutlined}
        title={`No charge point is called ${id}`}
        action={
          <Button variant="outlined" href={hrefOf('charge-points')}>
            All charge points
          </Button>
        }
      >
        It was forgotten, or it has never connected. It appears by itself when it connects.
      </EmptyState>
    </Page>
  );
};
