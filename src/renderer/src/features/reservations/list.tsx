import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type Reservation, reservationStates } from '@shared/model/reservation';
import { type ReactNode, useMemo } from 'react';
import { useFilterKey } from '../../commands/use-filter-key';
import { EmptyState } from '../../components/empty-state';
import { PAGE_SIZE, PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { SuggestingField } from '../../components/suggesting-field';
import { useTexts } from '../../i18n';
import { hrefOf, replaceRoute } from '../../route';
import { useBridge, useChargePoints } from '../../stores/context';
import { usePaged } from '../../stores/use-paged';
import { reservationColumns } from './columns';

interface Filter {
  readonly cpId: string;
  readonly idTag: string;
  /** A state, `live`, or empty for all. */
  readonly state: string;
}

const noFilter: Filter = { cpId: '', idTag: '', state: '' };

const filterOf = ({ cpId = '', idTag = '', state = '' }: Readonly<Record<string, string>>) => ({
  cpId,
  idTag,
  state: state === 'live' || reservationStates.some((one) => one === state) ? state : '',
});

const inputOf = ({ cpId, idTag, state }: Filter) => {
  const word = reservationStates.find((one) => one === state);
  return {
    ...(cpId === '' ? {} : { cpId }),
    ...(idTag === '' ? {} : { idTag }),
    ...(word === undefined ? {} : { state: word }),
    ...(state === 'live' ? { live: true } : {}),
  };
};

interface ListProps {
  query: Readonly<Record<string, string>>;
  /** The button that makes one. */
  reserve: ReactNode;
  onOpen: (reservation: Reservation) => void;
}

/** The table of reservations. Its filter is in the address. */
export const ReservationList = ({ query, reserve, onOpen }: ListProps) => {
  const texts = useTexts();
  const { t } = texts;
  const bridge = useBridge();
  const columns = useMemo(() => reservationColumns(texts), [texts]);
  const filter = filterOf(query);
  const paged = usePaged({
    key: JSON.stringify(filter),
    load: (cursor) =>
      bridge.call('reservation.list', {
        ...inputOf(filter),
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) => event.name === 'reservation.changed',
  });
  const go = (next: Filter): void =>
    replaceRoute(hrefOf('reservations', { id: 'list', query: { ...next } }));
  const isFiltered = Object.values(filter).some((value) => value !== '');
  return (
    <>
      <FilterBar filter={filter} isFiltered={isFiltered} onChange={go} />
      {paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={paged.failure} title={t('reservations.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('reservations.title')}
        columns={columns}
        rows={paged.rows}
        rowId={({ id }) => id}
        page={paged.page}
        hasNext={paged.hasNext}
        loading={paged.loading}
        onPage={paged.setPage}
        onOpen={onOpen}
        empty={
          isFiltered ? (
            <EmptyState
              icon={FilterAltOffOutlined}
              title={t('reservations.noMatchTitle')}
              action={
                <Button variant="outlined" onClick={() => go(noFilter)}>
                  {t('reservations.showAll')}
                </Button>
              }
            >
              {t('reservations.noMatchText')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={EventAvailableOutlined}
              title={t('reservations.noneTitle')}
              action={reserve}
            >
              {t('reservations.noneText')}
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
}

const FilterBar = ({ filter, isFiltered, onChange }: FilterBarProps) => {
  const { t } = useTexts();
  const bar = useFilterKey();
  const byId = useChargePoints((state) => state.byId);
  const change = (part: Partial<Filter>): void => onChange({ ...filter, ...part });
  return (
    <Box
      ref={bar}
      role="search"
      aria-label={t('reservations.filterBar')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pb: 3 }}
    >
      <SuggestingField
        label={t('common.chargePoint')}
        width={190}
        value={filter.cpId}
        options={[...(byId?.keys() ?? [])].sort()}
        onChange={(cpId) => change({ cpId })}
      />
      <SuggestingField
        label={t('common.tag')}
        width={160}
        value={filter.idTag}
        options={[]}
        onChange={(idTag) => change({ idTag })}
      />
      <TextField
        select
        label={t('common.state')}
        value={filter.state === '' ? 'all' : filter.state}
        onChange={({ target }) => change({ state: target.value === 'all' ? '' : target.value })}
        sx={{ width: 190 }}
      >
        <MenuItem value="all">{t('reservations.all')}</MenuItem>
        <MenuItem value="live">{t('reservations.live')}</MenuItem>
        {reservationStates.map((state) => (
          <MenuItem key={state} value={state}>
            {t(`reservations.state.${state}`)}
          </MenuItem>
        ))}
      </TextField>
      {isFiltered && (
        <Button onClick={() => onChange(noFilter)}>{t('reservations.clearFilter')}</Button>
      )}
    </Box>
  );
};
