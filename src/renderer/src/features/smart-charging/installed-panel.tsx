import LayersOutlined from '@mui/icons-material/LayersOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { InstalledProfile } from '@shared/model/charging-profile';
import type { Failure } from '@shared/result';
import { connectorName } from '../../components/connector-chip';
import { EmptyState } from '../../components/empty-state';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { VisuallyHidden } from '../../components/visually-hidden';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { phraseOf } from './profile-words';

interface InstalledPanelProps {
  installed: readonly InstalledProfile[] | null;
  failure: Failure | null;
  /** The names of the library, by number. */
  names: ReadonlyMap<number, string>;
  onClear: (installed: InstalledProfile) => void;
}

/** By connector, and the one that leads first. */
const inOrder = (installed: readonly InstalledProfile[]): InstalledProfile[] =>
  installed.toSorted(
    (a, b) =>
      a.connectorId - b.connectorId ||
      a.profile.chargingProfilePurpose.localeCompare(b.profile.chargingProfilePurpose) ||
      b.profile.stackLevel - a.profile.stackLevel,
  );

const nowrap = { whiteSpace: 'nowrap' };
const quiet = { typography: 'caption', color: 'text.secondary' };

/** The stack of each connector. */
export const InstalledPanel = ({ installed, failure, names, onClear }: InstalledPanelProps) => {
  const { t, format } = useTexts();
  const validity = ({ validFrom, validTo }: InstalledProfile['profile']): string | null =>
    validFrom === undefined && validTo === undefined
      ? null
      : `${validFrom === undefined ? '' : format.instant(validFrom)} – ${validTo === undefined ? '' : format.instant(validTo)}`;
  return (
    <Panel
      flush
      title={t('smartCharging.installed.title')}
      hint={t('smartCharging.installed.hint')}
      actions={
        <Button variant="outlined" href={hrefOf('smart-charging')}>
          {t('smartCharging.installed.openLibrary')}
        </Button>
      }
    >
      {failure !== null && (
        <Problem failure={failure} title={t('smartCharging.installed.unreadable')} />
      )}
      {installed === null && failure === null && (
        <Skeleton variant="rounded" height={120} sx={{ mx: 4, mb: 4 }} />
      )}
      {installed?.length === 0 && (
        <EmptyState icon={LayersOutlined} title={t('smartCharging.installed.noneTitle')}>
          {t('smartCharging.installed.noneText')}
        </EmptyState>
      )}
      {installed !== null && installed.length > 0 && (
        <TableContainer>
          <Table size="small" aria-label={t('smartCharging.installed.title')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('common.connector')}</TableCell>
                <TableCell>{t('smartCharging.field.purpose')}</TableCell>
                <TableCell align="right">{t('smartCharging.installed.level')}</TableCell>
                <TableCell>{t('smartCharging.installed.profile')}</TableCell>
                <TableCell>{t('smartCharging.installed.limits')}</TableCell>
                <TableCell>{t('smartCharging.installed.since')}</TableCell>
                <TableCell>
                  <VisuallyHidden>{t('smartCharging.actions')}</VisuallyHidden>
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {inOrder(installed).map((one) => {
                const { profile, connectorId, transactionId } = one;
                const { chargingProfileId } = profile;
                return (
                  <TableRow key={`${connectorId} ${chargingProfileId}`} hover>
                    <TableCell sx={nowrap}>{connectorName(connectorId, t)}</TableCell>
                    <TableCell>
                      {profile.chargingProfilePurpose}
                      {transactionId !== null && (
                        <Box sx={quiet}>
                          {t('smartCharging.installed.ofTransaction')}{' '}
                          <Link href={hrefOf('transactions', { id: transactionId })}>
                            {transactionId}
                          </Link>
                        </Box>
                      )}
                    </TableCell>
                    <TableCell align="right">{profile.stackLevel}</TableCell>
                    <TableCell>
                      {names.has(chargingProfileId) ? (
                        <Link href={hrefOf('smart-charging', { id: chargingProfileId })}>
                          {names.get(chargingProfileId)}
                        </Link>
                      ) : (
                        <code>{chargingProfileId}</code>
                      )}
                    </TableCell>
                    <TableCell>
                      <Box sx={nowrap}>{phraseOf(profile, t, format)}</Box>
                      {validity(profile) !== null && <Box sx={quiet}>{validity(profile)}</Box>}
                    </TableCell>
                    <TableCell sx={nowrap}>
                      <Ago at={one.installedAt} />
                    </TableCell>
                    <TableCell align="right">
                      <Button
                        size="small"
                        aria-label={t('smartCharging.installed.clearOne', {
                          id: chargingProfileId,
                        })}
                        onClick={() => onClear(one)}
                      >
                        {t('smartCharging.installed.clear')}
                      </Button>
                    </TableCell>
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  );
};
