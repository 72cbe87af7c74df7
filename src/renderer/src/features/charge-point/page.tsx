import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf, type Route } from '../../route';
import { useChargePoints } from '../../stores/context';
import { CommandsTab } from './commands-tab';
import { ConfigurationTab } from './configuration-tab';
import { ConnectorStrip } from './connector-strip';
import { FindingsTab } from './findings-tab';
import { Subtitle, Title } from './header';
import { MessagesTab } from './messages-tab';
import { NewNotice } from './new-notice';
import { SettingsTab } from './settings-tab';
import { StatusTab } from './status-tab';
import type { TabProps } from './tab-props';
import { TransactionsTab } from './transactions-tab';

const tabs = [
  { name: 'commands', content: CommandsTab },
  { name: 'configuration', content: ConfigurationTab },
  { name: 'messages', content: MessagesTab },
  { name: 'transactions', content: TransactionsTab },
  { name: 'findings', content: FindingsTab },
  { name: 'status', content: StatusTab },
  { name: 'settings', content: SettingsTab },
] as const;

interface DetailProps extends TabProps {
  tab: string | null;
  bar: ReactNode;
}

const Detail = ({ chargePoint, tab, bar }: DetailProps) => {
  const { t } = useTexts();
  const current = tabs.find(({ name }) => name === tab) ?? tabs[0];
  if (current === undefined) return null;
  const Content = current.content;
  const id = chargePoint.chargePointId;
  return (
    <Page
      title={<Title chargePoint={chargePoint} />}
      subtitle={<Subtitle chargePoint={chargePoint} />}
    >
      <ConnectorStrip chargePoint={chargePoint} />
      {bar}
      <Tabs
        value={current.name}
        aria-label={t('chargePoint.parts', { id })}
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 4, mt: -2 }}
      >
        {tabs.map(({ name }) => (
          <Tab
            key={name}
            value={name}
            label={t(`chargePoint.tab.${name}`)}
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

interface ChargePointPageProps {
  route: Route;
  /** Above the tabs. */
  bar?: ReactNode;
}

/** One charge point: what it does, what it is told, how it is set. */
export const ChargePointPage = ({ route, bar }: ChargePointPageProps) => {
  const { t } = useTexts();
  const byId = useChargePoints((state) => state.byId);
  const failure = useChargePoints((state) => state.failure);
  const id = route.id ?? '';
  const chargePoint = byId?.get(id);
  if (chargePoint !== undefined) {
    return <Detail chargePoint={chargePoint} tab={route.tab} bar={bar} />;
  }
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
          <Problem failure={failure} title={t('chargePoint.unshown')} />
        )}
      </Page>
    );
  }
  return (
    <Page title={id} fill>
      <EmptyState
        icon={EvStationOutlined}
        title={t('chargePoint.unknownTitle', { id })}
        action={
          <Button variant="outlined" href={hrefOf('charge-points')}>
            {t('chargePoint.all')}
          </Button>
        }
      >
        {t('chargePoint.unknownText')}
      </EmptyState>
    </Page>
  );
};
