import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { useContrast } from '../contrast';
import { NOTHING, type Texts, useTexts } from '../i18n';
import 'uplot/dist/uPlot.min.css';
import type { ToneName } from '../theme';
import { describeSeries, tickLabels, withGaps } from './time-series-data';

export interface TimeSeriesLine {
  readonly label: string;
  /** One for each moment: null is a gap; undefined is a moment this line knows nothing about. */
  readonly values: readonly (number | null | undefined)[];
  /** Holds its value until the next one, as a limit does. */
  readonly steps?: true;
}

/** A part of the time that is worth a look, in seconds. */
export interface TimeBand {
  readonly from: number;
  readonly to: number;
  readonly tone: ToneName;
}

interface TimeSeriesProps {
  /** What is shown, for assistive technology and the table: "Power". */
  readonly title: string;
  readonly unit: string;
  /** Seconds since 1970, ascending. */
  readonly times: readonly number[];
  readonly lines: readonly TimeSeriesLine[];
  /** First and last moment of the axis, in seconds, so that charts above each other line up. */
  readonly range: readonly [number, number];
  /** Charts with the same key move their cursors together. */
  readonly syncKey: string;
  /** The colour of the first line; further ones take the next. */
  readonly tone: ChartTone;
  /** Whether the axis begins at zero; else it shows the band where the values are. */
  readonly fromZero: boolean;
  /** Grounds behind the lines. */
  readonly bands?: readonly TimeBand[];
  readonly height?: number;
  readonly decimals?: number;
}

/** The palette's chart colours in the order the lines of one chart take them. */
export const chartTones = ['power', 'energy', 'soc', 'current', 'voltage'] as const;
export type ChartTone = (typeof chartTones)[number];

const AXIS_WIDTH_PX = 64;
const HEIGHT_PX = 150;
const MOMENTS_WITH_DOTS = 60;

const variable = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim() || 'currentColor';

const colorOf = (tone: ChartTone, index: number): string => {
  const place = (chartTones.indexOf(tone) + index) % chartTones.length;
  return variable(`--mui-palette-chart-${chartTones[place]}`);
};

const axis = (): uPlot.Axis => ({
  stroke: () => variable('--mui-palette-text-secondary'),
  grid: { stroke: () => variable('--mui-palette-chart-grid'), width: 1 },
  ticks: { stroke: () => variable('--mui-palette-chart-grid'), width: 1, size: 4 },
  font: '11px "Inter Variable", sans-serif',
});

const stepped = uPlot.paths.stepped?.({ align: 1 });

const drawBands =
  (current: () => TimeSeriesProps) =>
  (plot: uPlot): void => {
    const { ctx, bbox } = plot;
    for (const { from, to, tone } of current().bands ?? []) {
      const left = Math.max(bbox.left, plot.valToPos(from, 'x', true));
      const right = Math.min(bbox.left + bbox.width, plot.valToPos(to, 'x', true));
      if (right <= left) continue;
      ctx.save();
      ctx.fillStyle = variable(`--mui-palette-tone-${tone}-soft`);
      ctx.fillRect(left, bbox.top, right - left, bbox.height);
      ctx.restore();
    }
  };

const tellLatest = (plot: uPlot): void => {
  const last = plot.data[0].length - 1;
  if (plot.cursor.idx == null && plot.legend.idx !== last && last >= 0) {
    plot.setLegend({ idx: last }, false);
  }
};

/** What a plot is made of; `current` gives the latest props, for what may change while the plot lives. */
const optionsOf = (
  current: () => TimeSeriesProps,
  width: number,
  { t, format }: Texts,
): uPlot.Options => {
  const {
    title,
    lines,
    times,
    unit,
    syncKey,
    tone,
    fromZero,
    height = HEIGHT_PX,
    decimals = 1,
  } = current();
  return {
    width,
    height,
    // Half of the last time of the axis stands beyond the end of the plot.
    padding: [8, 26, 0, 0],
    // Without a cursor the legend tells the latest values.
    hooks: {
      ready: [tellLatest],
      setData: [tellLatest],
      setCursor: [tellLatest],
      drawClear: [drawBands(current)],
    },
    cursor: {
      sync: { key: syncKey, scales: ['x', null] },
      drag: { x: false, y: false },
      points: { size: 7 },
    },
    scales: {
      x: { time: true, range: () => [current().range[0], current().range[1]] },
      y: { range: { min: { pad: 0.1, soft: 0, mode: fromZero ? 1 : 3 }, max: { pad: 0.1 } } },
    },
    axes: [
      {
        ...axis(),
        size: 38,
        values: (_plot, ticks, _axis, _space, step) => tickLabels(ticks, step, format),
      },
      {
        ...axis(),
        size: AXIS_WIDTH_PX,
        space: 20,
        values: (_plot, ticks) => ticks.map((tick) => format.number(tick)),
      },
    ],
    series: [
      {
        label: t('components.chartTime'),
        value: (_plot: uPlot, value: number | null) =>
          value === null ? NOTHING : format.instant(new Date(value * 1000).toISOString()),
      },
      ...lines.map((line, index) => ({
        label: lines.length === 1 ? title : line.label,
        stroke: () => colorOf(tone, index),
        width: 1.75,
        spanGaps: false,
        points: { show: line.steps !== true && times.length <= MOMENTS_WITH_DOTS, size: 4 },
        ...(line.steps === true && stepped !== undefined ? { paths: stepped } : {}),
        value: (_plot: uPlot, value: number | null) =>
          // A line that knows nothing about the moment has no value there at all.
          typeof value === 'number' ? `${format.fixed(value, decimals)} ${unit}` : NOTHING,
      })),
    ],
  };
};

const dataOf = (props: TimeSeriesProps): uPlot.AlignedData => {
  // Limits change when they change: a long time without one is no gap.
  if (props.lines.some(({ steps }) => steps === true)) {
    return [[...props.times], ...props.lines.map(({ values }) => [...values])];
  }
  const { times, columns } = withGaps(
    props.times,
    props.lines.map((line) => line.values),
  );
  return [times, ...columns];
};

/** Lines over time. Where nothing was measured nothing is drawn; values follow the cursor. */
export const TimeSeries = (props: TimeSeriesProps) => {
  const texts = useTexts();
  const { title, unit, times, lines, decimals = 1 } = props;
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const { mode, systemMode } = useColorScheme();
  const { contrast } = useContrast();
  const shape = JSON.stringify([unit, decimals, lines.map((line) => line.label)]);

  // A plot lives as long as its set of lines (shape) and the language; data, size and colours are given to the living one.
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const created = new uPlot(
      optionsOf(() => latest.current, element.clientWidth, texts),
      dataOf(latest.current),
      element,
    );
    plot.current = created;
    const observer = new ResizeObserver(() =>
      created.setSize({ width: element.clientWidth, height: latest.current.height ?? HEIGHT_PX }),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      created.destroy();
      plot.current = null;
    };
  }, [shape, texts]);

  useEffect(() => {
    plot.current?.setData(dataOf(props));
  }, [props]);

  // The colours come from CSS variables that follow mode and contrast.
  useEffect(() => {
    plot.current?.redraw(false, true);
  }, [mode, systemMode, contrast]);

  return (
    <Box
      ref={box}
      role="img"
      aria-label={describeSeries(title, unit, times, lines, decimals, texts)}
      sx={{
        minWidth: 0,
        overflow: 'hidden',
        '& .uplot': { fontFamily: 'inherit' },
        '& .u-legend': {
          textAlign: 'left',
          fontSize: 12,
          fontVariantNumeric: 'tabular-nums',
          color: 'text.secondary',
          pl: `${AXIS_WIDTH_PX}px`,
        },
        '& .u-legend th': { fontWeight: 500 },
        '& .u-cursor-x, & .u-cursor-y': { borderColor: 'text.secondary' },
      }}
    />
  );
};
