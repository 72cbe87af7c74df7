import Box from '@mui/material/Box';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import { useMemo } from 'react';
import { NOTHING, type Texts, type Translate, useTexts } from '../../i18n';
import type { Chart } from './series';

type MeterRow = Record<string, number | null | undefined> & { time: number };

const headingOf = ({ title, unit, lines }: Chart, line: string, t: Translate): string => {
  const name = lines.length === 1 ? title : `${title} ${line}`;
  return unit === '' ? name : t('transactions.meter.withUnit', { title: name, unit });
};

const columnsOf = (charts: readonly Chart[], { t, format }: Texts): GridColDef<MeterRow>[] => [
  {
    field: 'time',
    headerName: t('transactions.meter.time'),
    width: 160,
    valueFormatter: (value: number) => format.instant(new Date(value * 1000).toISOString()),
  },
  ...charts.flatMap((chart) =>
    chart.lines.map(
      (line): GridColDef<MeterRow> => ({
        field: `${chart.measurand} ${line.label}`,
        headerName: headingOf(chart, line.label, t),
        minWidth: 132,
        flex: 1,
        align: 'right',
        headerAlign: 'right',
        valueFormatter: (value: number | null | undefined) =>
          value === null || value === undefined ? NOTHING : format.fixed(value, chart.decimals),
      }),
    ),
  ),
];

const rowsOf = (charts: readonly Chart[]): MeterRow[] => {
  const byTime = new Map<number, MeterRow>();
  for (const chart of charts) {
    chart.times.forEach((time, index) => {
      const row: MeterRow = byTime.get(time) ?? { time };
      for (const line of chart.lines) row[`${chart.measurand} ${line.label}`] = line.values[index];
      byTime.set(time, row);
    });
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
};

/** The same values as the charts, as numbers. */
export const MeterTable = ({ charts }: { charts: readonly Chart[] }) => {
  const texts = useTexts();
  const columns = useMemo(() => columnsOf(charts, texts), [charts, texts]);
  const rows = useMemo(() => rowsOf(charts), [charts]);
  return (
    <Box sx={{ height: 560 }}>
      <DataGrid
        aria-label={texts.t('transactions.meter.title')}
        columns={columns}
        rows={rows}
        getRowId={(row) => row.time}
        rowHeight={32}
        columnHeaderHeight={40}
        disableColumnMenu
        disableRowSelectionOnClick
        sx={{ fontVariantNumeric: 'tabular-nums' }}
      />
    </Box>
  );
};
