import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { DataGrid, type GridColDef, type GridValidRowModel } from '@mui/x-data-grid';
import type { ReactNode } from 'react';

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
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <DataGrid<T>
        aria-label={label}
        columns={columns.map((column) => ({ sortable: false, ...column }))}
        rows={rows}
        getRowId={rowId}
        rowHeight={36}
        columnHeaderHeight={40}
        disableColumnMenu
        disableColumnFilter
        disableColumnSelector
        disableRowSelectionOnClick
        paginationMode="server"
        rowCount={-1}
        paginationMeta={{ hasNextPage: hasNext }}
        paginationModel={{ page, pageSize: PAGE_SIZE }}
        onPaginationModelChange={(model) => onPage(model.page)}
        pageSizeOptions={[PAGE_SIZE]}
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
          bgcolor: 'background.paper',
          fontVariantNumeric: 'tabular-nums',
          '& .MuiDataGrid-row': { cursor: onOpen === undefined ? 'default' : 'pointer' },
          '& .MuiDataGrid-columnHeaderTitle': { fontWeight: 560, color: 'text.secondary' },
        }}
      />
    </Box>
  );
};
