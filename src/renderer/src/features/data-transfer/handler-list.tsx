import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import ExtensionOutlined from '@mui/icons-material/ExtensionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { GridColDef } from '@mui/x-data-grid';
import type { DataTransferHandler } from '@shared/model/data-transfer';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { PagedGrid } from '../../components/paged-grid';
import { Problem } from '../../components/problem';
import { StatusChip } from '../../components/status-chip';
import { NOTHING, type Texts, useTexts } from '../../i18n';
import { hrefOf, replaceRoute } from '../../route';
import { MONO } from '../../theme';
import { HandlerDialog, type HandlerForm } from './handler-dialog';
import { useHandlers } from './use-handlers';

interface Actions {
  readonly onEdit: (handler: DataTransferHandler) => void;
  readonly onDelete: (handler: DataTransferHandler) => void;
}

const mono = (value: string) => (
  <Box
    component="span"
    sx={{
      fontFamily: MONO,
      fontSize: '0.75rem',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    }}
  >
    {value}
  </Box>
);

const icon = { fontSize: 17 };

const columnsIn = (
  { onEdit, onDelete }: Actions,
  { t }: Texts,
): readonly GridColDef<DataTransferHandler>[] => [
  {
    field: 'vendorId',
    headerName: t('dataTransfer.vendorId'),
    flex: 1.3,
    minWidth: 150,
    renderCell: ({ row }) => mono(row.vendorId),
  },
  {
    field: 'messageId',
    headerName: t('dataTransfer.messageId'),
    flex: 1,
    minWidth: 130,
    renderCell: ({ row }) =>
      row.messageId === null ? t('dataTransfer.everyOther') : mono(row.messageId),
  },
  {
    field: 'status',
    headerName: t('dataTransfer.answer'),
    width: 172,
    renderCell: ({ row }) => <StatusChip status={row.status} />,
  },
  {
    field: 'data',
    headerName: t('dataTransfer.answerData'),
    flex: 1.2,
    minWidth: 130,
    renderCell: ({ row }) => mono(row.data ?? NOTHING),
  },
  {
    field: 'schema',
    headerName: t('dataTransfer.schema'),
    width: 110,
    valueFormatter: (value: string | null) =>
      t(value === null ? 'dataTransfer.unchecked' : 'dataTransfer.checked'),
  },
  { field: 'note', headerName: t('dataTransfer.note'), flex: 1, minWidth: 110 },
  {
    field: 'actions',
    headerName: t('dataTransfer.actions'),
    width: 96,
    renderCell: ({ row, tabIndex }) => {
      const name = [row.vendorId, row.messageId].filter(Boolean).join(' ');
      return (
        <>
          <Tooltip title={t('dataTransfer.change', { name })}>
            <IconButton
              aria-label={t('dataTransfer.change', { name })}
              tabIndex={tabIndex}
              onClick={() => onEdit(row)}
            >
              <EditOutlined sx={icon} />
            </IconButton>
          </Tooltip>
          <Tooltip title={t('dataTransfer.delete', { name })}>
            <IconButton
              aria-label={t('dataTransfer.delete', { name })}
              tabIndex={tabIndex}
              onClick={() => onDelete(row)}
            >
              <DeleteOutlined sx={icon} />
            </IconButton>
          </Tooltip>
        </>
      );
    },
  },
];

/** A vendor that was met before fills in the form for its first handler. */
const formOfQuery = ({ vendorId, messageId }: Readonly<Record<string, string>>) =>
  vendorId === undefined ? null : { vendorId, messageId: messageId ?? '' };

/** How DataTransfers are answered, by vendor and message. */
export const HandlerList = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const texts = useTexts();
  const { t } = texts;
  const handlers = useHandlers();
  const [editing, setEditing] = useState<Partial<HandlerForm> | null>(formOfQuery(query));
  const [deleting, setDeleting] = useState<DataTransferHandler | null>(null);
  const close = (): void => {
    handlers.dismiss();
    setEditing(null);
    if (query.vendorId !== undefined) replaceRoute(hrefOf('data-transfer', { id: 'handlers' }));
  };
  const columns = columnsIn(
    {
      onEdit: (handler) =>
        setEditing({
          ...handler,
          messageId: handler.messageId ?? '',
          data: handler.data ?? '',
          schema: handler.schema ?? '',
        }),
      onDelete: setDeleting,
    },
    texts,
  );
  const newHandler = (
    <Button variant="contained" startIcon={<Add />} onClick={() => setEditing({})}>
      {t('dataTransfer.newHandler')}
    </Button>
  );
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, pb: 3 }}>
        <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
          {t('dataTransfer.handlersHint')}
        </Typography>
        {newHandler}
      </Box>
      {handlers.failure !== null && editing === null && (
        <Box sx={{ pb: 3 }}>
          <Problem
            failure={handlers.failure}
            title={t('dataTransfer.notChanged')}
            onDismiss={handlers.dismiss}
          />
        </Box>
      )}
      {handlers.paged.failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={handlers.paged.failure} title={t('dataTransfer.unreadable')} />
        </Box>
      )}
      <PagedGrid
        label={t('dataTransfer.view.handlers')}
        columns={columns}
        rows={handlers.paged.rows}
        rowId={({ id }) => id}
        page={handlers.paged.page}
        hasNext={handlers.paged.hasNext}
        loading={handlers.paged.loading}
        onPage={handlers.paged.setPage}
        empty={
          <EmptyState
            icon={ExtensionOutlined}
            title={t('dataTransfer.noHandlerTitle')}
            action={newHandler}
          >
            {t('dataTransfer.noHandlerText')}
          </EmptyState>
        }
      />
      {editing !== null && (
        <HandlerDialog
          known={editing}
          failure={handlers.failure}
          busy={handlers.busy}
          onClose={close}
          onSave={async (form) => {
            if (await handlers.save(form)) close();
          }}
        />
      )}
      <ConfirmDialog
        open={deleting !== null}
        title={t('dataTransfer.deleteTitle')}
        confirm={t('dataTransfer.deleteConfirm')}
        destructive
        busy={handlers.busy}
        onClose={() => setDeleting(null)}
        onConfirm={async () => {
          if (deleting !== null) await handlers.remove(deleting.id);
          setDeleting(null);
        }}
      >
        {t('dataTransfer.deleteText', { vendorId: deleting?.vendorId ?? '' })}
      </ConfirmDialog>
    </>
  );
};
