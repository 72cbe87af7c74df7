import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import SettingsBackupRestore from '@mui/icons-material/SettingsBackupRestore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import type { Backup } from '@shared/model/backup';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n';

interface BackupTableProps {
  items: readonly Backup[];
  busy: boolean;
  onVerify: (backup: Backup) => void;
  onDownload: (backup: Backup) => void;
  onRestore: (backup: Backup) => void;
  onDelete: (backup: Backup) => void;
}

const icon = { fontSize: 17 };

const Act = (props: {
  title: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}) => (
  <Tooltip title={props.title}>
    <span>
      <IconButton aria-label={props.title} disabled={props.disabled} onClick={props.onClick}>
        {props.children}
      </IconButton>
    </span>
  </Tooltip>
);

/** The backups, newest first. */
export const BackupTable = (props: BackupTableProps) => {
  const { items, busy } = props;
  const { t, format } = useTexts();
  return (
    <Box sx={{ mx: -4, overflowX: 'auto' }}>
      <Table size="small" aria-label={t('backup.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('backup.made')}</TableCell>
            <TableCell>{t('backup.kind')}</TableCell>
            <TableCell align="right">{t('backup.size')}</TableCell>
            <TableCell>{t('backup.contents')}</TableCell>
            <TableCell>{t('backup.version')}</TableCell>
            <TableCell align="right">{t('backup.actions')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((backup) => {
            const at = format.instant(backup.createdAt);
            const { counts } = backup;
            return (
              <TableRow key={backup.name}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  {at}
                </TableCell>
                <TableCell>{t(`backup.kinds.${backup.kind}`)}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {format.bytes(backup.bytes)}
                </TableCell>
                <TableCell>
                  {t('backup.contentsOf', {
                    transactions: counts.charging_transaction ?? 0,
                    messages: counts.exchange ?? 0,
                    chargePoints: counts.charge_point ?? 0,
                  })}
                </TableCell>
                <TableCell>{backup.version}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
                    <Act
                      title={t('backup.verify', { at })}
                      disabled={busy}
                      onClick={() => props.onVerify(backup)}
                    >
                      <FactCheckOutlined sx={icon} />
                    </Act>
                    <Act
                      title={t('backup.download', { at })}
                      disabled={false}
                      onClick={() => props.onDownload(backup)}
                    >
                      <FileDownloadOutlined sx={icon} />
                    </Act>
                    <Act
                      title={t('backup.restore', { at })}
                      disabled={busy}
                      onClick={() => props.onRestore(backup)}
                    >
                      <SettingsBackupRestore sx={icon} />
                    </Act>
                    <Act
                      title={t('backup.delete', { at })}
                      disabled={busy}
                      onClick={() => props.onDelete(backup)}
                    >
                      <DeleteOutlined sx={icon} />
                    </Act>
                  </Box>
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
};
