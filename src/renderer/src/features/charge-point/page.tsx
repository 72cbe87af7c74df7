import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ComponentType, ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { type Translate, useTexts } from '../../i18n';
import { hrefOf, type Route } from '../../route';
import { useChargePoints } from '../../stores/context';
import { CommandsTab } from './commands-tab';
import { ConnectorStrip } from './connector-strip';
import { FindingsTab } from './findings-tab';
import { Subtitle, Title } from './header';
import { MessagesTab } from './messages-tab';
import { NewNotice } from './new-notice';
import { SettingsTab } from './settings-tab';
import { StatusTab } from './status-tab';
import { TransactionsTab } from './transactions-tab';

/** A tab that another feature contributes; app.tsx puts them together. */
export interface ChargePointTab {
  readonly name: string;
  readonly title: (t: Translate) => string;
  readonly content: ComponentType<TabProps>;
  /** The tab it stands behind; before the settings without. */
  readonly after?: string;
}

const ownTabs: readonly ChargePointTab[] = (
  [
    { name: 'commands', content: CommandsTab },
    { name: 'messages', content: MessagesTab },
    { name: 'transactions', content: TransactionsTab },
    { name: 'findings', content: FindingsTab },
    { name: 'status', content: StatusTab },
    { name: 'settings', content: SettingsTab },
  ] as const
).map(({ name, content }) => ({ name, content, title: (t) => t(`chargePoint.tab.${name}`) }));

const tabsWith = (moreTabs: readonly ChargePointTab[]): readonly ChargePointTab[] =>
  ownTabs.flatMap((own) => {
    const behind = moreTabs.filter(({ after }) => after === own.name);
    const before =
      own.name === 'settings' ? moreTabs.filter(({ after }) => after === undefined) : [];
    return [...before, own, ...behind];
  });

interface DetailProps extends TabProps {
  tab: string | null;
  bar: ReactNode;
  moreTabs: readonly ChargePointTab[];
}

const Detail = ({ chargePoint, tab, bar, moreTabs }: DetailProps) => {
  const { t } = useTexts();
  const tabs = tabsWith(moreTabs);
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
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t('chargePoint.parts', { id })}
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 4, mt: -2 }}
      >
        {tabs.map(({ name, title }) => (
          <Tab
            key={name}
            value={name}
            label={title(t)}
            component="a"
            href={hrefOf('charge-point', { id, tab: name })}
            id={`tab-${name}`}
            aria-controls="tab-content"
          />
        ))}
      </Tabs>
      {chargePoint.isNew && current.name === 'commands' && <NewNotice chargePoint={chargePoint} />}
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
  /** The tabs of other features. */
  moreTabs?: readonly ChargePointTab[];
}

const noTabs: readonly ChargePointTab[] = [];

/** One charge point: what it does, what it is told, how it is set. */
export const ChargePointPage = ({ route, bar, moreTabs = noTabs }: ChargePointPageProps) => {
  const { t } = useTexts();
  const byId = useChargePoints((state) => state.byId);
  const failure = useChargePoints((state) => state.failure);
  const id = route.id ?? '';
  const chargePoint = byId?.get(id);
  if (chargePoint !== undefined) {
    return <Detail chargePoint={chargePoint} tab={route.tab} bar={bar} moreTabs={moreTabs} />;
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
