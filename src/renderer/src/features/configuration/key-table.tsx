import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { VisuallyHidden } from '../../components/visually-hidden';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import type { Group } from './groups';
import { KeyRow } from './key-row';
import type { KnownConfiguration } from './use-configuration';

interface KeyTableProps {
  cpId: string;
  groups: readonly Group[];
  lengths: ReadonlyMap<string, number>;
  changes: KnownConfiguration['changes'];
  awaited: KnownConfiguration['awaited'];
  onHistory: (key: string) => void;
}

/** What is set and never told has no row of its own; the group says where it is set. */
const SecretHint = ({ cpId }: { cpId: string }) => {
  const { t } = useTexts();
  return (
    <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
      {` · ${t('configuration.secretHint')} `}
      <Link href={hrefOf('charge-point', { id: cpId, tab: 'security' })}>
        {t('configuration.secretLink')}
      </Link>
    </Box>
  );
};

/** The keys by feature profile. */
export const KeyTable = ({ cpId, groups, lengths, changes, awaited, onHistory }: KeyTableProps) => {
  const { t } = useTexts();
  return (
    <TableContainer>
      <Table size="small" aria-label={t('configuration.title')} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '38%' }}>{t('configuration.key')}</TableCell>
            <TableCell>{t('configuration.value')}</TableCell>
            <TableCell sx={{ width: 200 }}>{t('common.state')}</TableCell>
            <TableCell sx={{ width: 60 }}>
              <VisuallyHidden>{t('configuration.history')}</VisuallyHidden>
            </TableCell>
          </TableRow>
        </TableHead>
        {groups.map(({ name, keys }) => (
          <TableBody key={name}>
            <TableRow>
              <TableCell
                component="th"
                scope="rowgroup"
                colSpan={4}
                sx={{ bgcolor: 'surface.sunken', fontWeight: 620, py: 1 }}
              >
                {t(`configuration.profile.${name}`)}
                {name === 'Security' && <SecretHint cpId={cpId} />}
              </TableCell>
            </TableRow>
            {keys.map((shown) => (
              <KeyRow
                key={shown.configurationKey.key}
                cpId={cpId}
                {...shown}
                most={lengths.get(shown.configurationKey.key)}
                change={changes.get(shown.configurationKey.key.toLowerCase())}
                awaited={awaited.get(shown.configurationKey.key.toLowerCase()) ?? null}
                onHistory={onHistory}
              />
            ))}
          </TableBody>
        ))}
      </Table>
    </TableContainer>
  );
};
