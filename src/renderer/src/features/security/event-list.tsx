import DoneAll from '@mui/icons-material/DoneAll';
import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { GridColDef } from '@mui/x-data-grid';
import type { SecurityEvent, SecurityEventSeverity } from '@shared/model/security-event';
import { securityEvents } from '@shared/ocpp/security-events';
import type { Failure } from '@shared/result';
import { type ReactNode, useMemo, useState } from 'react';
import { useFilterKey } from '../../commands/use-filter-key';
import { EmptyState } from '../../components/empty-state';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { SuggestingField } from '../../components/suggesting-field';
import { NOTHING, type Texts, useTexts } from '../../i18n';
import { hrefOf, navigate, replaceRoute } from '../../route';
import { useBridge, useChargePoints } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { MONO } from '../../theme';
import { EventSeverity } from './event-severity';

interface Filter {
  readonly cpId: string;
  readonly type: string;
  /** A severity, `unseen`, or empty for all. */
  readonly show: string;
}

const noFilter: Filter = { cpId: '', type: '', show: '' };
const severities: readonly SecurityEventSeverity[] = ['critical', 'notCritical', 'unknown'];

const filterOf = ({ cpId = '', type = '', show = '' }: Readonly<Record<string, string>>) => ({
  cpId,
  type,
  show,
});

const inputOf = ({ cpId, type, show }: Filter) => {
  const severity = severities.find((one) => one === show);
  return {
    ...(cpId === '' ? {} : { cpId }),
    ...(type === '' ? {} : { type }),
    ...(severity === undefined ? {} : { severity }),
    ...(show === 'unseen' ? { seen: false } : {}),
  };
};

const columnsIn = ({ t, format }: Texts): readonly GridColDef<SecurityEvent>[] => [
  {
    field: 'at',
    headerName: t('certificates.at'),
    width: 164,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'chargePointId',
    headerName: t('common.chargePoint'),
    flex: 0.6,
    minWidth: 120,
    renderCell: ({ row, tabIndex }) => (
      <Link
        href={hrefOf('charge-point', { id: row.chargePointId, tab: 'security' })}
        tabIndex={tabIndex}
        noWrap
        underline="hover"
        sx={{ fontFamily: MONO, fontSize: '0.75rem', color: 'text.primary' }}
        onClick={(event) => event.stopPropagation()}
      >
        {row.chargePointId}
      </Link>
    ),
  },
  {
    field: 'severity',
    headerName: t('certificates.weight'),
    width: 140,
    renderCell: ({ row }) => <EventSeverity severity={row.severity} />,
  },
  {
    field: 'type',
    headerName: t('certificates.event'),
    flex: 1,
    minWidth: 220,
    renderCell: ({ row }) => (
      <Box component="span" sx={{ fontWeight: row.seen ? 400 : 620 }}>
        {row.type}
      </Box>
    ),
  },
  {
    field: 'techInfo',
    headerName: t('certificates.techInfo'),
    flex: 1.4,
    minWidth: 160,
    valueFormatter: (value: string | null) => value ?? NOTHING,
  },
  {
    field: 'seen',
    headerName: t('certificates.seen'),
    width: 100,
    valueFormatter: (value: boolean) => t(value ? 'certificates.isSeen' : 'certificates.isUnseen'),
  },
];

/** Security events of all charge points, newest first. The filter is in the address. */
export const EventList = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const texts = useTexts();
  const { t } = texts;
  const bridge = useBridge();
  const columns = useMemo(() => columnsIn(texts), [texts]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const filter = filterOf(query);
  const paged = usePaged({
    key: JSON.stringify(filter),
    load: (cursor) =>
      bridge.call('securityEvent.list', {
        ...inputOf(filter),
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) => event.name.startsWith('securityEvent.'),
  });
  const go = (next: Filter): void =>
    replaceRoute(hrefOf('security', { id: 'events', query: { ...next } }));
  const isFiltered = Object.values(filter).some((value) => value !== '');
  const newest = paged.rows[0];
  const markSeen = async (upTo: number): Promise<void> => {
    const result = await bridge.call('securityEvent.markSeen', {
      ...(filter.cpId === '' ? {} : { cpId: filter.cpId }),
      upTo,
    });
    setFailure(result.ok ? null : result.error);
    if (result.ok) await paged.refetch();
  };
  return (
    <>
      <FilterBar filter={filter} onChange={go} isFiltered={isFiltered}>
        <Button
          variant="outlined"
          startIcon={<DoneAll />}
          disabled={newest === undefined || paged.page > 0 || paged.rows.every(({ seen }) => seen)}
          onClick={() => newest !== undefined && void markSeen(newest.id)}
          sx={{ ml: 'auto' }}
        >
          {t('certificates.markSeen')}
        </Button>
      </FilterBar>
      {(failure ?? paged.failure) !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem
            failure={(failure ?? paged.failure) as Failure}
            title={t('certificates.unreadable')}
          />
        </Box>
      )}
      <PagedGrid
        label={t('certificates.view.events')}
        columns={columns}
        rows={paged.rows}
        rowId={({ id }) => id}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        onOpen={({ exchangeId }) => navigate(hrefOf('messages', { id: exchangeId }))}
        empty={
          isFiltered ? (
            <EmptyState
              icon={FilterAltOffOutlined}
              title={t('certificates.noEventMatchTitle')}
              action={
                <Button variant="outlined" onClick={() => go(noFilter)}>
                  {t('certificates.showAll')}
                </Button>
              }
            >
              {t('certificates.noEventMatchText')}
            </EmptyState>
          ) : (
            <EmptyState icon={ShieldOutlined} title={t('certificates.noEventTitle')}>
              {t('certificates.noEventText')}
            </EmptyState>
          )
        }
      />
    </>
  );
};

interface FilterBarProps {
  filter: Filter;
  isFiltered: boolean;
  onChange: (filter: Filter) => void;
  children: ReactNode;
}

const FilterBar = ({ filter, isFiltered, onChange, children }: FilterBarProps) => {
  const { t } = useTexts();
  const bar = useFilterKey();
  const byId = useChargePoints((state) => state.byId);
  const change = (part: Partial<Filter>): void => onChange({ ...filter, ...part });
  return (
    <Box
      ref={bar}
      role="search"
      aria-label={t('certificates.filterBar')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pb: 3 }}
    >
      <SuggestingField
        label={t('common.chargePoint')}
        width={180}
        value={filter.cpId}
        options={[...(byId?.keys() ?? [])].sort()}
        onChange={(cpId) => change({ cpId })}
      />
      <SuggestingField
        label={t('certificates.event')}
        width={270}
        value={filter.type}
        options={Object.keys(securityEvents)}
        onChange={(type) => change({ type })}
      />
      <TextField
        select
        label={t('certificates.weight')}
        value={filter.show === '' ? 'all' : filter.show}
        onChange={({ target }) => change({ show: target.value === 'all' ? '' : target.value })}
        sx={{ width: 170 }}
      >
        <MenuItem value="all">{t('certificates.all')}</MenuItem>
        <MenuItem value="unseen">{t('certificates.onlyUnseen')}</MenuItem>
        {severities.map((severity) => (
          <MenuItem key={severity} value={severity}>
            {t(`certificates.severity.${severity}`)}
          </MenuItem>
        ))}
      </TextField>
      {isFiltered && (
        <Button onClick={() => onChange(noFilter)}>{t('certificates.clearFilter')}</Button>
      )}
      {children}
    </Box>
  );
};
