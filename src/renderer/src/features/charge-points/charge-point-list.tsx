import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ChargePoint } from '@shared/model/charge-point';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useFilterKey } from '../../commands/use-filter-key';
import { EmptyState } from '../../components/empty-state';
import { useTexts } from '../../i18n';
import { BulkBar } from './bulk-bar';
import { ChargePointRow, HeaderRow, ROW_HEIGHT } from './charge-point-row';
import { countsOf, rowsOf, type Show } from './rows';
import { useChoice } from './use-choice';
import { useTraffic } from './use-traffic';

const shows: readonly Show[] = ['all', 'online', 'offline', 'new'];

const Loading = () => (
  <Box aria-hidden sx={{ p: 4 }}>
    {['a', 'b', 'c', 'd'].map((key) => (
      <Skeleton key={key} height={ROW_HEIGHT} />
    ))}
  </Box>
);

const NobodyYet = () => {
  const { t } = useTexts();
  return (
    <EmptyState icon={EvStationOutlined} title={t('chargePoints.noneTitle')}>
      {t('chargePoints.noneText')}
    </EmptyState>
  );
};

/** Every known charge point, live; only the rows in view exist. */
export const ChargePointList = ({ byId }: { byId: ReadonlyMap<string, ChargePoint> | null }) => {
  const { t, format } = useTexts();
  const bar = useFilterKey();
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<Show>('all');
  const deferredSearch = useDeferredValue(search);
  const all = useMemo(() => [...(byId?.values() ?? [])], [byId]);
  const counts = useMemo(() => countsOf(all), [all]);
  const rows = useMemo(() => rowsOf(all, deferredSearch, show), [all, deferredSearch, show]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.chargePointId ?? index,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const traffic = useTraffic();
  const { chosen, choose, chooseAll } = useChoice(byId);
  const chosenRows = rows.filter(({ chargePointId }) => chosen.has(chargePointId));
  const clear = (): void => {
    setSearch('');
    setShow('all');
  };

  return (
    <Paper
      variant="outlined"
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, overflow: 'hidden' }}
    >
      {all.length > 0 && (
        <Box
          ref={bar}
          sx={{ display: 'flex', gap: 3, p: 3, borderBottom: 1, borderColor: 'divider' }}
        >
          <TextField
            type="search"
            placeholder={t('chargePoints.searchHint')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            slotProps={{ htmlInput: { 'aria-label': t('chargePoints.search') } }}
            sx={{ flex: 1, maxWidth: 360 }}
          />
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={t('chargePoints.show')}
            value={show}
            onChange={(_, value: Show | null) => value !== null && setShow(value)}
            sx={{ ml: 'auto' }}
          >
            {shows.map((name) => (
              <ToggleButton key={name} value={name} sx={{ px: 3, textTransform: 'none' }}>
                {t(`chargePoints.shows.${name}`)}
                <Box component="span" sx={{ ml: 1.5, fontWeight: 400 }}>
                  {format.count(counts[name])}
                </Box>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Box>
      )}
      {chosen.size > 0 && (
        <BulkBar chargePointIds={[...chosen]} onClear={() => chooseAll([...chosen], false)} />
      )}
      {byId === null && <Loading />}
      {byId !== null && all.length === 0 && <NobodyYet />}
      {all.length > 0 && rows.length === 0 && (
        <EmptyState
          icon={SearchOff}
          title={t('chargePoints.noMatchTitle')}
          action={
            <Button variant="outlined" onClick={clear}>
              {t('chargePoints.showAll', { count: all.length })}
            </Button>
          }
        >
          {t('chargePoints.noMatchText', { count: all.length })}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Box
          ref={scroller}
          sx={{ flex: 1, minHeight: 0, overflow: 'auto', containerType: 'inline-size' }}
        >
          <Box role="table" aria-label={t('chargePoints.list')} aria-rowcount={rows.length + 1}>
            <HeaderRow
              chosen={
                chosenRows.length === 0 ? 'none' : chosenRows.length < rows.length ? 'some' : 'all'
              }
              onChooseAll={(checked) =>
                chooseAll(
                  rows.map(({ chargePointId }) => chargePointId),
                  checked,
                )
              }
            />
            <Box role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
              {items.map((item) => {
                const chargePoint = rows[item.index];
                return chargePoint === undefined ? null : (
                  <ChargePointRow
                    key={item.key}
                    chargePoint={chargePoint}
                    traffic={traffic.get(chargePoint.chargePointId)}
                    rowIndex={item.index + 2}
                    top={item.start}
                    chosen={chosen.has(chargePoint.chargePointId)}
                    onChoose={choose}
                  />
                );
              })}
            </Box>
          </Box>
        </Box>
      )}
    </Paper>
  );
};
