import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Page } from '../../components/page';
import { useTexts } from '../../i18n';
import { hrefOf, navigate, type Route } from '../../route';
import { useChargePoints } from '../../stores/context';
import { CalendarPanel } from './calendar-panel';
import { ReservationList } from './list';
import { useDialogs } from './use-dialogs';

const LIST = 'list';

/** Every reservation: by connector over time, and as a table. */
export const ReservationsPage = ({ route }: { route: Route }) => {
  const { t } = useTexts();
  const byId = useChargePoints((state) => state.byId);
  const { open, reserve, cancelByNumber, dialog } = useDialogs();
  const isList = route.id === LIST;
  return (
    <Page
      fill
      title={t('reservations.title')}
      subtitle={t('reservations.subtitle')}
      actions={
        <>
          {cancelByNumber}
          {reserve}
        </>
      }
    >
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 4 }}>
        <Tabs
          value={isList ? LIST : 'calendar'}
          onChange={(_, tab: string) =>
            navigate(hrefOf('reservations', tab === LIST ? { id: LIST } : {}))
          }
          aria-label={t('reservations.kinds')}
        >
          <Tab value="calendar" label={t('reservations.calendar')} />
          <Tab value={LIST} label={t('reservations.list')} />
        </Tabs>
      </Box>
      {isList ? (
        <ReservationList query={route.query} reserve={reserve} onOpen={open} />
      ) : (
        <CalendarPanel
          fill
          chargePoints={byId === null ? null : [...byId.values()]}
          onOpen={open}
        />
      )}
      {dialog}
    </Page>
  );
};
