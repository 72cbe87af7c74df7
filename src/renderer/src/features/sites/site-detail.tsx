import ArrowBack from '@mui/icons-material/ArrowBack';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import PowerSettingsNew from '@mui/icons-material/PowerSettingsNew';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import type { Site, SitePlan } from '@shared/model/site';
import { useState } from 'react';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { ClearedPanel } from './cleared-panel';
import { HistoryPanel } from './history-panel';
import { NowPanel } from './now-panel';
import { PlanState } from './plan-state';
import { ReservesPanel } from './reserves-panel';
import { SessionsPanel } from './sessions-panel';
import { type Asking, SiteQuestions } from './site-questions';
import { useSite, useSiteActions } from './use-site';

const Notices = ({ plan }: { plan: SitePlan }) => {
  const { t } = useTexts();
  return (
    <>
      {plan.state === 'quiet' && (
        <Alert severity="warning" variant="outlined">
          {t('sites.quietText')}
        </Alert>
      )}
      {plan.state === 'over' && (
        <Alert severity="error" variant="outlined">
          {t('sites.overText')}
        </Alert>
      )}
      {plan.state === 'kept' && (plan.measured ?? 0) > plan.limit * 1.05 && (
        <Alert severity="warning" variant="outlined">
          {t('sites.measuredOver')}
        </Alert>
      )}
      {plan.leftovers > 0 && (
        <Alert severity="info" variant="outlined">
          {t('sites.leftovers', { count: plan.leftovers })}
        </Alert>
      )}
    </>
  );
};

const Buttons = ({ site, onAsk }: { site: Site; onAsk: (asking: Asking) => void }) => {
  const { t } = useTexts();
  return (
    <>
      {!site.enabled && (
        <Button
          variant="outlined"
          color="error"
          startIcon={<DeleteOutlined />}
          onClick={() => onAsk('delete')}
        >
          {t('sites.delete')}
        </Button>
      )}
      <Button variant="outlined" startIcon={<EditOutlined />} onClick={() => onAsk('edit')}>
        {t('sites.edit')}
      </Button>
      <Button
        variant={site.enabled ? 'outlined' : 'contained'}
        startIcon={<PowerSettingsNew />}
        onClick={() => onAsk(site.enabled ? 'off' : 'on')}
      >
        {t(site.enabled ? 'sites.switchOff' : 'sites.switchOn')}
      </Button>
    </>
  );
};

/** One site: who may draw how much now and why, and how it went. */
export const SiteDetail = ({ siteId }: { siteId: number }) => {
  const { t } = useTexts();
  const { site, plan, failure } = useSite(siteId);
  const actions = useSiteActions();
  const [asking, setAsking] = useState<Asking | null>(null);
  return (
    <Page
      title={
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 3 }}>
          {site?.name ?? t('sites.title')}
          {plan !== null && <PlanState state={plan.state} />}
        </Box>
      }
      subtitle={
        <Link href={hrefOf('sites')} sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
          <ArrowBack aria-hidden sx={{ fontSize: 14 }} />
          {t('sites.all')}
        </Link>
      }
      actions={site !== null && <Buttons site={site} onAsk={setAsking} />}
    >
      <Box sx={{ display: 'grid', gap: 4 }}>
        {failure !== null && <Problem failure={failure} title={t('sites.oneUnreadable')} />}
        {actions.failure !== null && asking !== 'edit' && (
          <Problem
            failure={actions.failure}
            title={t('sites.notDone')}
            onDismiss={actions.dismiss}
          />
        )}
        {actions.cleared !== null && (
          <ClearedPanel cleared={actions.cleared} onDismiss={actions.dismissCleared} />
        )}
        {plan !== null && <Notices plan={plan} />}
        {site === null || plan === null ? (
          failure === null && (
            <Panel title={t('sites.now')}>
              <Skeleton variant="rounded" height={180} />
            </Panel>
          )
        ) : (
          <>
            <NowPanel plan={plan} />
            <SessionsPanel site={site} plan={plan} onEdit={() => setAsking('edit')} />
            {plan.reserves.length > 0 && <ReservesPanel plan={plan} />}
            <HistoryPanel site={site} />
          </>
        )}
      </Box>
      {site !== null && (
        <SiteQuestions
          site={site}
          inForce={plan?.inForce ?? 0}
          actions={actions}
          asking={asking}
          onClose={() => setAsking(null)}
        />
      )}
    </Page>
  );
};
