import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Page } from '../../components/page';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import type { Route } from '../../route';
import { useChargePoints } from '../../stores/context';
import { AttemptsPanel } from './attempts-panel';
import { BulkResults } from './bulk-results';
import { ChargePointList } from './charge-point-list';
import { FirstRun } from './first-run';
import { ServerCard } from './server-card';
import { useFirstRun } from './use-first-run';

interface ChargePointsPageProps {
  route: Route;
  /** Beside the list, between the address and the refused knocks. */
  aside?: ReactNode;
}

/** Home: where charge points connect to, who is there, and who was turned away. */
export const ChargePointsPage = ({ aside }: ChargePointsPageProps) => {
  const { t } = useTexts();
  const firstRun = useFirstRun();
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
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: 'minmax(0, 1fr) clamp(312px, 22vw, 380px)',
          },
          gap: 4,
          overflow: { xs: 'auto', md: 'visible' },
        }}
      >
        <Box
          sx={{
            display: 'flex',
            flexDirection: 'column',
            gap: 4,
            minHeight: { xs: 320, md: 0 },
          }}
        >
          {firstRun.shown && <FirstRun onDone={firstRun.hide} />}
          <ChargePointList byId={byId} />
          <BulkResults />
        </Box>
        <Box
          sx={{ display: 'flex', flexDirection: 'column', gap: 4, minHeight: 0, overflow: 'auto' }}
        >
          <ServerCard open={byId?.size === 0} />
          {aside}
          <AttemptsPanel />
        </Box>
      </Box>
    </Page>
  );
};
