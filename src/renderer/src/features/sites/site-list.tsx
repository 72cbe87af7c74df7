import Add from '@mui/icons-material/Add';
import ElectricMeterOutlined from '@mui/icons-material/ElectricMeterOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { GridColDef } from '@mui/x-data-grid';
import type { Site } from '@shared/model/site';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { ToneChip } from '../../components/status-chip';
import { type Texts, useTexts } from '../../i18n';
import { leaveTo } from '../../leaving';
import { hrefOf, navigate } from '../../route';
import { amountOf } from './amount';
import { SiteDialog } from './site-dialog';
import { useSiteActions } from './use-site';
import { useSites } from './use-sites';

const limitOf = ({ unit, limit }: Site, { t, format }: Texts): string =>
  unit === 'W'
    ? amountOf(unit, limit, format)
    : t('sites.perPhase', { amount: format.number(limit, 1) });

const columnsOf = (texts: Texts): readonly GridColDef<Site>[] => {
  const { t, format } = texts;
  return [
    {
      field: 'name',
      headerName: t('sites.name'),
      flex: 1,
      minWidth: 160,
      renderCell: ({ row, tabIndex }) => (
        <Link href={hrefOf('sites', { id: row.siteId })} tabIndex={tabIndex} noWrap>
          {row.name}
        </Link>
      ),
    },
    {
      field: 'enabled',
      headerName: t('sites.state'),
      width: 160,
      renderCell: ({ row }) => (
        <ToneChip tone={row.enabled ? 'good' : 'quiet'}>
          {t(row.enabled ? 'sites.on' : 'sites.off')}
        </ToneChip>
      ),
    },
    {
      field: 'limit',
      headerName: t('sites.limit'),
      width: 170,
      valueGetter: (_, row) => limitOf(row, texts),
    },
    {
      field: 'strategy',
      headerName: t('sites.sharing'),
      flex: 0.7,
      minWidth: 190,
      valueFormatter: (value: Site['strategy']) => t(`sites.strategy.${value}`),
    },
    {
      field: 'members',
      headerName: t('sites.chargePoints'),
      width: 140,
      valueGetter: (_, row) => format.count(row.members.length),
    },
  ];
};

/** All sites. */
export const SiteList = () => {
  const texts = useTexts();
  const { t } = texts;
  const paged = useSites();
  const actions = useSiteActions();
  const [creating, setCreating] = useState(false);
  const newSite = (
    <Button variant="contained" startIcon={<Add />} onClick={() => setCreating(true)}>
      {t('sites.newSite')}
    </Button>
  );
  return (
    <Page fill title={t('sites.title')} subtitle={t('sites.subtitle')} actions={newSite}>
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title={t('sites.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('sites.title')}
        columns={columnsOf(texts)}
        rows={paged.rows}
        rowId={({ siteId }) => siteId}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        onOpen={({ siteId }) => navigate(hrefOf('sites', { id: siteId }))}
        empty={
          <EmptyState icon={ElectricMeterOutlined} title={t('sites.noneTitle')} action={newSite}>
            {t('sites.noneText')}
          </EmptyState>
        }
      />
      {creating && (
        <SiteDialog
          site={null}
          failure={actions.failure}
          busy={actions.busy}
          onClose={() => {
            actions.dismiss();
            setCreating(false);
          }}
          onSave={async (input) => {
            const site = await actions.save(null, input);
            if (site !== null) leaveTo(hrefOf('sites', { id: site.siteId }));
          }}
        />
      )}
    </Page>
  );
};
