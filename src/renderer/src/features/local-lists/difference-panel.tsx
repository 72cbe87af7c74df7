import Add from '@mui/icons-material/Add';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Remove from '@mui/icons-material/Remove';
import type SvgIcon from '@mui/material/SvgIcon';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { LocalListDifference } from '@shared/model/local-list';
import type { IdTagInfo } from '@shared/ocpp/types';
import { Panel } from '../../components/panel';
import { ToneChip } from '../../components/status-chip';
import { NOTHING, useTexts } from '../../i18n';
import type { ToneName } from '../../theme';
import { infoPhrase } from './phrases';

/** A table of more rows than this would tell nobody more. */
const MOST_ROWS = 200;

type Kind = 'added' | 'changed' | 'removed';

interface Change {
  readonly kind: Kind;
  readonly idTag: string;
  readonly from: IdTagInfo | null;
  readonly to: IdTagInfo | null;
}

const looks: Readonly<Record<Kind, { tone: ToneName; icon: typeof SvgIcon }>> = {
  added: { tone: 'good', icon: Add },
  changed: { tone: 'attention', icon: EditOutlined },
  removed: { tone: 'bad', icon: Remove },
};

const changesOf = ({ added, changed, removed }: LocalListDifference): Change[] => [
  ...removed.map(({ idTag, from }) => ({ kind: 'removed' as const, idTag, from, to: null })),
  ...changed.map(({ idTag, from, to }) => ({ kind: 'changed' as const, idTag, from, to })),
  ...added.map(({ idTag, idTagInfo }) => ({
    kind: 'added' as const,
    idTag,
    from: null,
    to: idTagInfo ?? null,
  })),
];

/** What a sync would do to the list, tag by tag. */
export const DifferencePanel = ({ difference }: { difference: LocalListDifference }) => {
  const texts = useTexts();
  const { t } = texts;
  const { updateType, messages } = difference;
  const changes = changesOf(difference);
  const phrase = (info: IdTagInfo | null): string =>
    info === null ? NOTHING : infoPhrase(info, texts);
  return (
    <Panel
      flush
      title={t('localLists.diffTitle')}
      hint={
        updateType === null ? undefined : t('localLists.diffWith', { updateType, count: messages })
      }
    >
      {changes.length === 0 && (
        <Typography variant="body2" sx={{ px: 4, pb: 4, color: 'text.secondary' }}>
          {t('localLists.diffNone')}
        </Typography>
      )}
      {changes.length > 0 && (
        <TableContainer>
          <Table size="small" aria-label={t('localLists.diffTitle')}>
            <TableHead>
              <TableRow>
                <TableCell sx={{ width: 130 }}>{t('localLists.change')}</TableCell>
                <TableCell>{t('common.tag')}</TableCell>
                <TableCell>{t('localLists.before')}</TableCell>
                <TableCell>{t('localLists.after')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {changes.slice(0, MOST_ROWS).map(({ kind, idTag, from, to }) => (
                <TableRow key={idTag} hover>
                  <TableCell>
                    <ToneChip tone={looks[kind].tone} icon={looks[kind].icon}>
                      {t(`localLists.${kind}`)}
                    </ToneChip>
                  </TableCell>
                  <TableCell>
                    <code>{idTag}</code>
                  </TableCell>
                  <TableCell sx={{ color: 'text.secondary' }}>{phrase(from)}</TableCell>
                  <TableCell>{phrase(to)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {changes.length > MOST_ROWS && (
        <Typography variant="caption" component="p" sx={{ px: 4, py: 2, m: 0 }}>
          {t('localLists.moreRows', { count: changes.length - MOST_ROWS })}
        </Typography>
      )}
    </Panel>
  );
};
