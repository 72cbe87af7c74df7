import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Page } from '../../components/page';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, type Route } from '../../route';
import { HandlerList } from './handler-list';
import { ReceivedList } from './received-list';
import { SendPanel } from './send-panel';

const views = ['received', 'handlers', 'send'] as const;

/** Vendors' extensions: what charge points sent, how that is answered, and sending some. */
export const DataTransferPage = ({ route }: { route: Route }) => {
  const { t } = useTexts();
  const view = views.find((one) => one === route.id) ?? 'received';
  return (
    <Page fill title={t('dataTransfer.title')} subtitle={t('dataTransfer.subtitle')}>
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 4 }}>
        <Tabs
          value={view}
          onChange={(_, next: string) =>
            navigate(hrefOf('data-transfer', next === 'received' ? {} : { id: next }))
          }
          aria-label={t('dataTransfer.views')}
        >
          {views.map((one) => (
            <Tab key={one} value={one} label={t(`dataTransfer.view.${one}`)} />
          ))}
        </Tabs>
      </Box>
      {view === 'received' && <ReceivedList query={route.query} />}
      {view === 'handlers' && <HandlerList query={route.query} />}
      {view === 'send' && <SendPanel query={route.query} />}
    </Page>
  );
};
