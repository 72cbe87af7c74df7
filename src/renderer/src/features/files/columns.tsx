import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Tooltip from '@mui/material/Tooltip';
import type { GridColDef } from '@mui/x-data-grid';
import type { StoredFile } from '@shared/model/file';
import type { Texts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';

export interface FileActions {
  readonly onShow?: (file: StoredFile) => void;
  readonly onDownload: (file: StoredFile) => void;
  readonly onDelete: (file: StoredFile) => void;
}

type Column = GridColDef<StoredFile>;

const mono = (text: string) => (
  <Box
    component="span"
    title={text}
    sx={{
      fontFamily: MONO,
      fontSize: '0.75rem',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    }}
  >
    {text}
  </Box>
);

const nameColumn = ({ t }: Texts): Column => ({
  field: 'name',
  headerName: t('files.name'),
  flex: 2,
  minWidth: 200,
  renderCell: ({ row: { name } }) => (
    <Box component="span" title={name} sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
      {name}
    </Box>
  ),
});

const sizeColumn = ({ t, format }: Texts): Column => ({
  field: 'sizeBytes',
  headerName: t('files.size'),
  width: 110,
  align: 'right',
  headerAlign: 'right',
  valueFormatter: (value: number) => format.bytes(value),
});

const timeColumn = (headerName: string, { format }: Texts): Column => ({
  field: 'createdAt',
  headerName,
  width: 160,
  valueFormatter: (value: string) => format.instant(value),
});

const actionsColumn = ({ t }: Texts, { onShow, onDownload, onDelete }: FileActions): Column => ({
  field: 'actions',
  headerName: t('files.actions'),
  width: 120,
  align: 'right',
  headerAlign: 'right',
  renderCell: ({ row, tabIndex }) => {
    const { name } = row;
    const button = (label: string, icon: React.ReactNode, act: (file: StoredFile) => void) => (
      <Tooltip describeChild title={label}>
        <IconButton size="small" tabIndex={tabIndex} aria-label={label} onClick={() => act(row)}>
          {icon}
        </IconButton>
      </Tooltip>
    );
    return (
      <>
        {onShow !== undefined &&
          button(t('files.show', { name }), <VisibilityOutlined fontSize="small" />, onShow)}
        {button(t('files.download', { name }), <DownloadOutlined fontSize="small" />, onDownload)}
        {button(t('files.delete', { name }), <DeleteOutlined fontSize="small" />, onDelete)}
      </>
    );
  },
});

export const firmwareColumns = (texts: Texts, actions: FileActions): readonly Column[] => [
  nameColumn(texts),
  sizeColumn(texts),
  {
    field: 'sha256',
    headerName: texts.t('files.sha256'),
    flex: 1,
    minWidth: 160,
    renderCell: ({ row }) => mono(row.sha256),
  },
  timeColumn(texts.t('files.added'), texts),
  actionsColumn(texts, actions),
];

export const receivedColumns = (texts: Texts, actions: FileActions): readonly Column[] => [
  {
    field: 'chargePointId',
    headerName: texts.t('common.chargePoint'),
    flex: 1,
    minWidth: 130,
    renderCell: ({ row, tabIndex }) => (
      <Link
        href={hrefOf('charge-point', { id: row.chargePointId ?? '', tab: 'firmware' })}
        tabIndex={tabIndex}
        noWrap
        underline="hover"
        sx={{ fontFamily: MONO, fontSize: '0.75rem', color: 'text.primary' }}
      >
        {row.chargePointId}
      </Link>
    ),
  },
  {
    field: 'kind',
    headerName: texts.t('files.what'),
    width: 150,
    valueFormatter: (value: StoredFile['kind']) => texts.t(`files.fileKind.${value}`),
  },
  nameColumn(texts),
  sizeColumn(texts),
  timeColumn(texts.t('files.receivedAt'), texts),
  actionsColumn(texts, actions),
];
