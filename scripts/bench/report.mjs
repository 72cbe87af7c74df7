// The figures as a table, and the bars they are held against.

/** @typedef {import('./workloads.mjs').Figures} Figures */

const fixed = (/** @type {number | undefined} */ value, /** @type {number} */ digits) =>
  value === undefined || Number.isNaN(value) ? '-' : value.toFixed(digits);

const kibibytes = (/** @type {number | undefined} */ bytes) =>
  fixed(bytes === undefined ? undefined : bytes / 1024, 1);

/** @type {readonly [string, (figures: Figures) => string][]} */
const COLUMNS = [
  ['server', ({ server }) => server],
  ['calls/s', ({ callsPerSecond }) => fixed(callsPerSecond, 0)],
  ['p50 ms', ({ latencyMs }) => fixed(latencyMs.p50, 2)],
  ['p95 ms', ({ latencyMs }) => fixed(latencyMs.p95, 2)],
  ['p99 ms', ({ latencyMs }) => fixed(latencyMs.p99, 2)],
  ['max ms', ({ latencyMs }) => fixed(latencyMs.max, 1)],
  ['CPU µs/call', ({ cpuMicrosPerCall }) => fixed(cpuMicrosPerCall, 1)],
  ['x bare', ({ cpuRatio }) => fixed(cpuRatio, 2)],
  ['CPU %', ({ cpuShare }) => fixed(cpuShare * 100, 0)],
  ['loop p99 ms', ({ loopDelayP99Ms }) => fixed(loopDelayP99Ms, 1)],
  ['KiB/station', ({ bytesPerStation }) => kibibytes(bytesPerStation)],
  ['heap KiB/st.', ({ heapBytesPerStation }) => kibibytes(heapBytesPerStation)],
];

/** The figures of one workload, as lines of a table. */
const table = (/** @type {readonly Figures[]} */ figures) => {
  const rows = [
    COLUMNS.map(([head]) => head),
    ...figures.map((one) => COLUMNS.map(([, show]) => show(one))),
  ];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  '),
  );
};

export const tables = (/** @type {readonly Figures[]} */ figures) => {
  const workloads = [...new Set(figures.map(({ workload }) => workload))];
  return workloads
    .flatMap((workload) => [
      '',
      workload,
      ...table(figures.filter((one) => one.workload === workload)),
    ])
    .join('\n');
};

/** @type {readonly { part: string, name: string, unit: string, most: number, aim?: number, of: (figures: Figures) => number | undefined }[]} */
const BARS = [
  { part: 'a', name: 'CPU per call', unit: 'x bare', most: 1.8, aim: 1.25, of: (f) => f.cpuRatio },
  { part: 'b', name: 'CPU per call', unit: 'x bare', most: 2.2, aim: 1.7, of: (f) => f.cpuRatio },
  { part: 'c', name: 'p99', unit: 'ms', most: 5, of: (f) => f.latencyMs.p99 },
  {
    part: 'c',
    name: 'memory a station',
    unit: 'KiB',
    most: 40,
    of: ({ bytesPerStation }) => bytesPerStation && bytesPerStation / 1024,
  },
  { part: 'c', name: 'event-loop delay p99', unit: 'ms', most: 20, of: (f) => f.loopDelayP99Ms },
];

/** What our server is held to, and whether it is met. */
export const judge = (/** @type {readonly Figures[]} */ figures) =>
  figures
    .filter(({ server }) => server === 'ocpp-central')
    .flatMap((one) =>
      BARS.filter(({ part }) => one.workload.startsWith(`${part}:`)).map(
        ({ name, unit, most, aim, of }) => {
          const value = of(one) ?? Number.NaN;
          const isMet = value <= most;
          return { workload: one.workload, name, unit, value, most, aim, isMet };
        },
      ),
    );

export const barLines = (/** @type {ReturnType<typeof judge>} */ bars) =>
  bars
    .map(({ workload, name, unit, value, most, aim, isMet }) => {
      const verdict = isMet ? 'met   ' : 'MISSED';
      const aimed =
        aim === undefined ? '' : `, aim ${aim} ${value <= aim ? 'reached' : 'not reached'}`;
      return `${verdict}  ${workload}: ${name} ${fixed(value, 2)} ${unit} (at most ${most}${aimed})`;
    })
    .join('\n');
