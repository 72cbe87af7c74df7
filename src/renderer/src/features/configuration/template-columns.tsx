import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { GridColDef } from '@mui/x-data-grid';
import type { ConfigurationTemplate } from '@shared/model/configuration';
import type { Texts } from '../../i18n';

interface TemplateActions {
  readonly onApply: (template: ConfigurationTemplate) => void;
  readonly onEdit: (template: ConfigurationTemplate) => void;
  readonly onDelete: (template: ConfigurationTemplate) => void;
}

const icon = { fontSize: 17 };

export const templateColumns = (
  { onApply, onEdit, onDelete }: TemplateActions,
  { t, format }: Texts,
): readonly GridColDef<ConfigurationTemplate>[] => [
  { field: 'name', headerName: t('configuration.name'), flex: 1, minWidth: 180 },
  {
    field: 'keys',
    headerName: t('configuration.keys'),
    width: 100,
    valueGetter: (_, { entries }) => entries.length,
  },
  { field: 'note', headerName: t('configuration.note'), flex: 1.4, minWidth: 160 },
  {
    field: 'changedAt',
    headerName: t('configuration.changedAt'),
    width: 170,
    valueFormatter: (value: string) => format.instant(value),
  },
  {
    field: 'actions',
    headerName: t('configuration.actions'),
    width: 250,
    renderCell: ({ row, tabIndex }) => (
      <>
        <Button
          variant="outlined"
          tabIndex={tabIndex}
          disabled={row.entries.length === 0}
          aria-label={t('configuration.applyNamed', { name: row.name })}
          onClick={() => onApply(row)}
          sx={{ mr: 1, minHeight: 26 }}
        >
          {t('configuration.apply')}
        </Button>
        <Tooltip title={t('configuration.edit', { name: row.name })}>
          <IconButton
            aria-label={t('configuration.edit', { name: row.name })}
            tabIndex={tabIndex}
            onClick={() => onEdit(row)}
          >
            <EditOutlined sx={icon} />
          </IconButton>
        </Tooltip>
        <Tooltip title={t('configuration.delete', { name: row.name })}>
          <IconButton
            aria-label={t('configuration.delete', { name: row.name })}
            tabIndex={tabIndex}
            onClick={() => onDelete(row)}
          >
            <DeleteOutlined sx={icon} />
          </IconButton>
        </Tooltip>
      </>
    ),
  },
];
