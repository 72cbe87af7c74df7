import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import { DataGrid, type GridColDef, type GridValidRowModel } from '@mui/x-data-grid';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';

export const PAGE_SIZE = 50;

interface PagedGridProps<T extends GridValidRowModel> {
  /** What is listed, for assistive technology. */
  label: string;
  columns: readonly GridColDef<T>[];
  rows: readonly T[];
  rowId: (row: T) => string | number;
  page: number;
  hasNext: boolean;
  loading: boolean;
  onPage: (page: number) => void;
  /** Enter on a row, or a click on it. */
  onOpen?: (row: T) => void;
  /** Shown instead of the table when there is nothing to list. */
  empty: ReactNode;
}

/** The list's length is not known beforehand, so there are places and a next page, but no total. */
const PageTurner = (props: {
  page: number;
  count: number;
  hasNext: boolean;
  onPage: (page: number) => void;
}) => {
  const { t, format } = useTexts();
  const { page, count, hasNext, onPage } = props;
  const first = page * PAGE_SIZE + 1;
  if (page === 0 && !hasNext && count < PAGE_SIZE) return null;
  return (
    <Box
      component="nav"
      aria-label={t('components.pages')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1,
        px: 3,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box component="span" sx={{ pr: 2, color: 'text.secondary' }}>
        {t('components.pageRange', {
          first: format.count(first),
          last: format.count(first + count - 1),
        })}
      </Box>
      <IconButton
        aria-label={t('components.previousPage')}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        aria-label={t('components.nextPage')}
        disabled={!hasNext}
        onClick={() => onPage(page + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Box>
  );
};

/** A table that pages through the server: its order and filters are the server's. */
export const PagedGrid = <T extends GridValidRowModel>(props: PagedGridProps<T>) => {
  const { label, columns, rows, rowId, page, hasNext, loading, onPage, onOpen, empty } = props;
  if (!loading && rows.length === 0 && page === 0) {
    return (
      <Paper variant="outlined" sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        {empty}
      </Paper>
    );
  }
  return (
    <Paper
      variant="outlined"
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'flex',
        flexDirection: 'column',
        overflow: 'hidden',
      }}
    >
      <DataGrid<T>
        aria-label={label}
        columns={columns.map((column) => ({ sortable: false, display: 'flex', ...column }))}
        rows={rows}
        getRowId={rowId}
        rowHeight={36}
        columnHeaderHeight={40}
        disableColumnMenu
        disableColumnFilter
        disableColumnSelector
        disableRowSelectionOnClick
        paginationMode="server"
        rowCount={rows.length}
        hideFooter
        loading={loading}
        slotProps={{
          loadingOverlay: { variant: 'linear-progress', noRowsVariant: 'skeleton' },
        }}
        {...(onOpen === undefined
          ? {}
          : {
              onRowClick: ({ row }) => onOpen(row),
              onCellKeyDown: ({ row }, event) => {
                if (event.key === 'Enter') onOpen(row);
              },
            })}
        sx={{
          border: 0,
          '--DataGrid-rowBorderColor': 'var(--mui-palette-divider)',
          bgcolor: 'background.paper',
          fontVariantNumeric: 'tabular-nums',
          '& .MuiDataGrid-row': { cursor: onOpen === undefined ? 'default' : 'pointer' },
          '& .MuiDataGrid-columnHeaderTitle': { fontWeight: 560, color: 'text.secondary' },
        }}
      />
      <PageTurner page={page} count={rows.length} hasNext={hasNext} onPage={onPage} />
    </Paper>
  );
};
