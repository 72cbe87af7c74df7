import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import type { LocalList, LocalListSync } from '@shared/model/local-list';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { Facts } from '../../components/facts';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { StatusChip } from '../../components/status-chip';
import type { TabProps } from '../../components/tab-props';
import { NOTHING, Trans, useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { DifferencePanel } from './difference-panel';
import { isSynced, reportedSince, syncPhrase, versionPhrase } from './phrases';
import { SelectionPanel } from './selection-panel';
import { LocalListStateChip } from './state-chip';
import { SyncButtons, type SyncMode } from './sync-buttons';
import { useLocalList } from './use-local-list';
import { Warnings } from './warnings';

interface Failed {
  readonly title: string;
  readonly failure: Failure;
}

/** The local authorization list of one charge point: what it has, what it should have, and the way there. */
export const LocalListTab = ({ chargePoint }: TabProps) => {
  const texts = useTexts();
  const { t } = texts;
  const bridge = useBridge();
  const cpId = chargePoint.chargePointId;
  const { list, difference, failure, refetch } = useLocalList(cpId);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [done, setDone] = useState<LocalListSync | null>(null);

  const sync = async (mode: SyncMode): Promise<void> => {
    setBusy(true);
    setDone(null);
    const result = await bridge.call('localList.sync', { cpId, mode });
    setBusy(false);
    setDone(result.ok ? result.value : null);
    setFailed(result.ok ? null : { title: t('localLists.notSynced'), failure: result.error });
    await refetch();
  };
  const askVersion = async (): Promise<void> => {
    setBusy(true);
    const result = await bridge.call('command.call', { cpId, action: 'GetLocalListVersion' });
    setBusy(false);
    setFailed(result.ok ? null : { title: t('localLists.notAsked'), failure: result.error });
    await refetch();
  };

  if (failure !== null) return <Problem failure={failure} title={t('localLists.unreadable')} />;
  if (list === null || difference === null) return <Skeleton variant="rounded" height={220} />;
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Panel
        title={t('localLists.title')}
        hint={t('localLists.hint')}
        actions={
          <>
            <Button variant="outlined" disabled={busy} onClick={() => void askVersion()}>
              {t('localLists.askVersion')}
            </Button>
            <SyncButtons busy={busy} onSync={(mode) => void sync(mode)} />
          </>
        }
      >
        {busy && <LinearProgress aria-label={t('localLists.syncing')} sx={{ mb: 3 }} />}
        <Box sx={{ display: 'grid', gap: 3 }}>
          {failed !== null && <Problem {...failed} onDismiss={() => setFailed(null)} />}
          {done !== null && (
            <Alert
              variant="outlined"
              role="status"
              severity={isSynced(done) ? 'success' : 'error'}
              onClose={() => setDone(null)}
              slotProps={{ closeButton: { 'aria-label': t('components.dismiss') } }}
            >
              {syncPhrase(done, texts)}
            </Alert>
          )}
          <Warnings warnings={list.warnings} />
          <ListFacts list={list} />
        </Box>
      </Panel>
      <DifferencePanel difference={difference} />
      <SelectionPanel
        key={JSON.stringify(list.selection)}
        cpId={cpId}
        selection={list.selection}
        onSaved={() => void refetch()}
      />
    </Box>
  );
};

const ListFacts = ({ list }: { list: LocalList }) => {
  const texts = useTexts();
  const { t, format } = texts;
  const { limits, lastStatus } = list;
  const version = (value: number | null, at: string | null) =>
    value === null ? null : (
      <Trans
        t={t}
        i18nKey="localLists.versionAt"
        values={{ version: versionPhrase(value, texts) }}
        components={{ at: <Ago at={at} /> }}
      />
    );
  const most = (value: number | null): string => (value === null ? NOTHING : format.count(value));
  return (
    <Facts
      facts={[
        {
          label: t('common.state'),
          value: (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
              <LocalListStateChip state={list.state} />
              <span>{t(`localLists.stateText.${list.state}`)}</span>
            </Box>
          ),
        },
        { label: t('localLists.sentVersion'), value: version(list.sentVersion, list.sentAt) },
        {
          label: t('localLists.reportedVersion'),
          value: version(reportedSince(list), list.reportedAt),
        },
        {
          label: t('localLists.lastStatus'),
          value: lastStatus === null ? NOTHING : <StatusChip status={lastStatus} />,
        },
        {
          label: t('localLists.entries'),
          value: t('localLists.entriesOf', { sent: list.sentEntries, wanted: list.entries }),
        },
        { label: t('localLists.listMaxLength'), value: most(limits.listMaxLength) },
        { label: t('localLists.sendMaxLength'), value: most(limits.sendMaxLength) },
      ]}
    />
  );
};
