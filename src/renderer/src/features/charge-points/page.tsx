import Box from '@mui/material/Box';
import { Page } from '../../components/page';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import type { Route } from '../../route';
import { useChargePoints } from '../../stores/context';
import { AttemptsPanel } from './attempts-panel';
import { BulkResults } from './bulk-results';
import { ChargePointList } from './charge-point-list';
import { ServerCard } from './server-card';

/** Home: where charge points connect to, who is there, and who was turned away. */
export const ChargePointsPage = (_: { route: Route }) => {
  const { t } = useTexts();
  const byId = useChargePoints((state) => state.byId);
  const failure = useChargePoints((state) => state.failure);
  return (
    <Page title={t('chargePoints.title')} fill>
      {failure !== null && byId === null && (
        <Problem failure={failure} title={t('chargePoints.unlisted')} />
      )}
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) 320px',
          gap: 4,
        }}
      >
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minHeight: 0 }}>
          <ChargePointList byId={byId} />
          <BulkResults />
        </Box>
        <Box
          sx={{ display: 'flex', flexDirection: 'column', gap: 4, minHeight: 0, overflow: 'auto' }}
        >
          <ServerCard />
          <AttemptsPanel />
        </Box>
      </Box>
    </Page>
  );
};
