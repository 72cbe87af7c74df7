import CompareArrows from '@mui/icons-material/CompareArrows';
import History from '@mui/icons-material/History';
import Sync from '@mui/icons-material/Sync';
import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useFilterKey } from '../../commands/use-filter-key';
import { EmptyState } from '../../components/empty-state';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { Quiet } from '../../components/quiet';
import type { TabProps } from '../../components/tab-props';
import { Trans, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { type FilterName, filterKeys, filterNames, groupsOf, listLengths } from './groups';
import { HistoryDrawer, type HistoryOf } from './history-drawer';
import { KeyTable } from './key-table';
import { OtherKeyForm } from './other-key-form';
import { PendingNotice } from './pending-notice';
import { ReadingResult } from './reading-result';
import { useConfiguration } from './use-configuration';
import { useReading } from './use-reading';

/** The configuration as the charge point told it: by profile, explained, changed in place. */
export const ConfigurationTab = ({ chargePoint }: TabProps) => {
  const { t, said } = useTexts();
  const bar = useFilterKey();
  const cpId = chargePoint.chargePointId;
  const { keys, unknownKeys, changes, awaited, readAfterBoot, failure } = useConfiguration(cpId);
  const reading = useReading(cpId);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<FilterName>('all');
  const [history, setHistory] = useState<HistoryOf | null>(null);
  const isChanged = (key: string): boolean => changes.has(key.toLowerCase());
  const shown = filterKeys(keys ?? [], { search, filter, isChanged, said });
  const oldest = keys?.map(({ readAt }) => readAt).toSorted()[0];
  const pending = (keys ?? []).filter(({ rebootRequired }) => rebootRequired);
  return (
    <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PendingNotice
        cpId={cpId}
        pending={pending.map(({ key }) => key)}
        readAfterBoot={readAfterBoot}
      />
      <Panel
        title={t('configuration.title')}
        hint={
          oldest === undefined ? undefined : (
            <Trans
              t={t}
              i18nKey="configuration.read"
              count={keys?.length ?? 0}
              components={{ ago: <Ago at={oldest} /> }}
            />
          )
        }
        flush
        actions={
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
            <Button startIcon={<History />} onClick={() => setHistory({ key: null })}>
              {t('configuration.history')}
            </Button>
            <Button
              startIcon={<CompareArrows />}
              href={hrefOf('configuration', { id: 'compare', query: { cpId } })}
            >
              {t('configuration.compare')}
            </Button>
            <Button
              variant="contained"
              startIcon={<Sync />}
              loading={reading.busy}
              loadingPosition="start"
              onClick={reading.read}
            >
              {t(reading.busy ? 'configuration.reading' : 'configuration.readNow')}
            </Button>
          </Box>
        }
      >
        {keys !== null && keys.length > 0 && (
          <Box
            ref={bar}
            role="search"
            aria-label={t('configuration.filterBar')}
            sx={{ display: 'flex', gap: 3, px: 4, py: 2 }}
          >
            <TextField
              type="search"
              label={t('configuration.search')}
              value={search}
              onChange={({ target }) => setSearch(target.value)}
              sx={{ width: 260 }}
            />
            <TextField
              select
              label={t('configuration.show')}
              value={filter}
              onChange={({ target }) => setFilter(target.value as FilterName)}
              sx={{ width: 220 }}
            >
              {filterNames.map((name) => (
                <MenuItem key={name} value={name}>
                  {t(`configuration.filter.${name}`)}
                </MenuItem>
              ))}
            </TextField>
          </Box>
        )}
        <Box sx={{ px: 4, '& > *': { mb: 3 } }}>
          {reading.failure !== null && (
            <Problem
              failure={reading.failure}
              title={t('configuration.notRead')}
              onDismiss={reading.dismiss}
            />
          )}
          {reading.result !== null && (
            <ReadingResult reading={reading.result} onDismiss={reading.dismiss} />
          )}
          {failure !== null && <Problem failure={failure} title={t('configuration.unshown')} />}
          {keys === null && failure === null && <Skeleton variant="rounded" height={160} />}
          {keys !== null && keys.length > 0 && shown.length === 0 && (
            <Quiet>{t('configuration.noMatch')}</Quiet>
          )}
        </Box>
        {keys?.length === 0 && (
          <EmptyState
            icon={Tune}
            title={t(reading.busy ? 'configuration.readingTitle' : 'configuration.emptyTitle')}
            action={
              !reading.busy && (
                <Button variant="outlined" onClick={reading.read}>
                  {t('configuration.readIt')}
                </Button>
              )
            }
          >
            {t(reading.busy ? 'configuration.readingText' : 'configuration.emptyText')}
          </EmptyState>
        )}
        {shown.length > 0 && (
          <KeyTable
            cpId={cpId}
            groups={groupsOf(shown)}
            lengths={listLengths(keys ?? [])}
            changes={changes}
            awaited={awaited}
            onHistory={(key) => setHistory({ key })}
          />
        )}
        {unknownKeys.length > 0 && (
          <Box sx={{ px: 4, py: 3 }}>
            <Quiet>{t('configuration.unknownKeys', { keys: unknownKeys.join(', ') })}</Quiet>
          </Box>
        )}
      </Panel>
      <OtherKeyForm chargePoint={chargePoint} />
      {history !== null && (
        <HistoryDrawer cpId={cpId} of={history} onClose={() => setHistory(null)} />
      )}
    </Box>
  );
};
