import Add from '@mui/icons-material/Add';
import ChangeHistory from '@mui/icons-material/ChangeHistory';
import DragHandle from '@mui/icons-material/DragHandle';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type {
  ConfigurationComparison,
  ConfigurationDifference,
  ConfigurationSide,
} from '@shared/model/configuration';
import { Quiet } from '../../components/quiet';
import { ToneChip } from '../../components/status-chip';
import { type Texts, useTexts } from '../../i18n';
import { MONO } from '../../theme';
import { ShownValue } from './shown-value';

const looks = {
  added: { tone: 'good', icon: Add },
  removed: { tone: 'bad', icon: Remove },
  changed: { tone: 'attention', icon: ChangeHistory },
  same: { tone: 'quiet', icon: DragHandle },
} as const;

const titleOf = ({ chargePointId, at }: ConfigurationSide, { t, format }: Texts): string =>
  `${chargePointId} · ${at === null ? t('configuration.now') : format.instant(at)}`;

const Cell = ({ item, isThere }: { item: string | null; isThere: boolean }) => {
  const { t } = useTexts();
  return isThere ? (
    <ShownValue value={item} />
  ) : (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {t('configuration.notThere')}
    </Box>
  );
};

const Row = ({ item }: { item: ConfigurationDifference }) => {
  const { t } = useTexts();
  const { key, kind, value, otherValue, help } = item;
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ verticalAlign: 'top' }}>
        <Box sx={{ fontFamily: MONO, fontWeight: 500, overflowWrap: 'anywhere' }}>{key}</Box>
        {help !== null && (
          <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
            {help}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ verticalAlign: 'top' }}>
        <Cell item={value} isThere={kind !== 'added'} />
      </TableCell>
      <TableCell sx={{ verticalAlign: 'top' }}>
        <Cell item={otherValue} isThere={kind !== 'removed'} />
      </TableCell>
      <TableCell sx={{ verticalAlign: 'top' }}>
        <ToneChip {...looks[kind]}>{t(`configuration.kind.${kind}`)}</ToneChip>
      </TableCell>
    </TableRow>
  );
};

/** Key by key what two configurations have otherwise. */
export const DifferenceTable = ({ items, side, otherSide }: ConfigurationComparison) => {
  const texts = useTexts();
  const { t } = texts;
  if (items.length === 0) {
    return (
      <Box sx={{ px: 4, pb: 4 }}>
        <Quiet>{t('configuration.noDifferences')}</Quiet>
      </Box>
    );
  }
  return (
    <Table
      size="small"
      stickyHeader
      aria-label={t('configuration.part.compare')}
      sx={{ tableLayout: 'fixed' }}
    >
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '34%' }}>{t('configuration.key')}</TableCell>
          <TableCell>{titleOf(side, texts)}</TableCell>
          <TableCell>{titleOf(otherSide, texts)}</TableCell>
          <TableCell sx={{ width: 130 }}>{t('configuration.difference')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map((item) => (
          <Row key={item.key} item={item} />
        ))}
      </TableBody>
    </Table>
  );
};
