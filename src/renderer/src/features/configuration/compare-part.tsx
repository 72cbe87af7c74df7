import CompareArrows from '@mui/icons-material/CompareArrows';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf, type Route, replaceRoute } from '../../route';
import { DifferenceTable } from './difference-table';
import { SidePicker } from './side-picker';
import { type ChosenSide, useComparison } from './use-comparison';

const sideIn = (cpId = '', snapshotId = ''): ChosenSide => ({
  cpId,
  snapshotId: /^\d{1,15}$/.test(snapshotId) ? Number(snapshotId) : null,
});

const idOf = ({ snapshotId }: ChosenSide): string =>
  snapshotId === null ? '' : String(snapshotId);

/** Two configurations side by side: of two times, or of two charge points. */
export const ComparePart = ({ route: { query } }: { route: Route }) => {
  const { t } = useTexts();
  const one = sideIn(query.cpId, query.snapshotId);
  // A snapshot is compared with what is known of the same charge point now, until another is chosen.
  const other = sideIn(
    query.otherCpId ?? (one.snapshotId === null ? '' : one.cpId),
    query.otherSnapshotId,
  );
  const [all, setAll] = useState(false);
  const { comparison, failure } = useComparison(one, other);
  const choose = (first: ChosenSide, second: ChosenSide): void =>
    replaceRoute(
      hrefOf('configuration', {
        id: 'compare',
        query: {
          cpId: first.cpId,
          snapshotId: idOf(first),
          otherCpId: second.cpId,
          otherSnapshotId: idOf(second),
        },
      }),
    );
  const differing = comparison?.items.filter(({ kind }) => kind !== 'same') ?? [];
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 3,
          pb: 4,
          pt: 1,
          alignItems: 'center',
          flexShrink: 0,
        }}
      >
        <SidePicker
          label={t('configuration.firstSide')}
          side={one}
          onChange={(side) => choose(side, other)}
        />
        <CompareArrows aria-hidden sx={{ color: 'text.secondary' }} />
        <SidePicker
          label={t('configuration.secondSide')}
          side={other}
          onChange={(side) => choose(one, side)}
        />
      </Box>
      {failure !== null && <Problem failure={failure} title={t('configuration.notCompared')} />}
      {comparison === null && failure === null && (
        <Panel fill>
          <EmptyState icon={CompareArrows} title={t('configuration.chooseTitle')}>
            {t('configuration.chooseText')}
          </EmptyState>
        </Panel>
      )}
      {comparison !== null && (
        <Panel
          fill
          flush
          title={t('configuration.differences', { count: differing.length })}
          hint={t('configuration.sameKeys', {
            count: comparison.items.length - differing.length,
          })}
          actions={
            <FormControlLabel
              control={<Switch checked={all} onChange={(_, checked) => setAll(checked)} />}
              label={t('configuration.showSame')}
            />
          }
        >
          <DifferenceTable
            items={all ? comparison.items : differing}
            side={comparison.side}
            otherSide={comparison.otherSide}
          />
        </Panel>
      )}
    </>
  );
};
