import {
  type DepotReportLanguage,
  type DepotReportWords,
  depotReportWords,
} from './depot-report-words';
import { escapeHtml } from './html';
import {
  type EnergyFigures,
  type EnergyReport,
  type EnergyRow,
  type OccupancyReport,
  type OccupancyRow,
  occupancyStates,
} from './model/report';
import { currencyDigits } from './tariff-cost';

// One page for paper that needs nothing else: no script, no picture, no font, nothing from any server.

export interface DepotReport {
  readonly language: DepotReportLanguage;
  readonly createdAt: string;
  readonly byDay: EnergyReport;
  readonly byChargePoint: EnergyReport;
  readonly byTag: EnergyReport;
  readonly byParent: EnergyReport;
  readonly occupancyByDay: OccupancyReport;
  readonly occupancyByConnector: OccupancyReport;
}

const style = `
:root { color-scheme: light; font: 13px/1.45 system-ui, sans-serif; color: #1b1b1b; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 1.75rem 0 .4rem; break-after: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; }
dt { color: #555; } dd { margin: 0; }
.sums { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1.25rem 0 0; }
.sums div { font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.sums span { display: block; font-size: .8rem; font-weight: 400; color: #555; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
th { text-align: left; font-weight: 600; border-bottom: 1.5px solid #555; }
th, td { padding: .22rem .6rem .22rem 0; vertical-align: middle; overflow-wrap: anywhere; }
td { border-bottom: 1px solid #ddd; }
th { overflow-wrap: normal; }
th.n, td.n { text-align: right; white-space: nowrap; }
tr { break-inside: avoid; }
.bar { width: 30%; } .bar i { display: block; height: .7rem; background: #2f6db3; }
.split { width: 26%; } .split div { display: flex; height: .7rem; }
i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.available { background: #3f8f4f; } .occupied { background: #2f6db3; } .faulted { background: #c03434; }
.unavailable { background: #8a6d1d; } .offline { background: #6b6b6b; } .unknown { background: #dcdcdc; }
ul { padding-left: 1.1rem; color: #444; } p { margin: .3rem 0; }
@page { margin: 14mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
`;

interface Pen {
  readonly words: DepotReportWords;
  readonly number: (value: number, digits?: number) => string;
  readonly moment: (at: string) => string;
  readonly day: (day: string) => string;
  readonly money: (costs: EnergyFigures['costs']) => string;
}

const createPen = (language: DepotReportLanguage, timeZone: string): Pen => {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const date = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  const number: Pen['number'] = (value, digits = 0) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  return {
    words: depotReportWords[language],
    number,
    moment: (at) => moment.format(Date.parse(at)),
    day: (day) => date.format(Date.parse(`${day}T00:00:00Z`)),
    money: (costs) =>
      costs
        .map(({ amount, currency }) => `${number(amount, currencyDigits(currency))} ${currency}`)
        .join(' + '),
  };
};

type Cell = string | { readonly n: string };

const cell = (name: 'th' | 'td', value: Cell): string =>
  typeof value === 'string'
    ? `<${name}>${escapeHtml(value)}</${name}>`
    : `<${name} class="n">${escapeHtml(value.n)}</${name}>`;

const table = (heading: readonly Cell[], widget: string, rows: readonly string[]): string =>
  `<table><thead><tr>${heading.map((one) => cell('th', one)).join('')}<th class="${widget}"></th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
`;

const section = (
  pen: Pen,
  title: string,
  report: { rows: readonly unknown[]; omittedRows: number },
  content: () => string,
): string =>
  `<h2>${escapeHtml(title)}</h2>\n${
    report.rows.length === 0 ? `<p>${escapeHtml(pen.words.nothing)}</p>\n` : content()
  }${report.omittedRows > 0 ? `<p>${counted(pen.words.omitted, report.omittedRows)}</p>\n` : ''}`;

const counted = (text: string, count: number): string =>
  escapeHtml(text.replace('{{count}}', String(count)));

const hours = (pen: Pen, seconds: number): string => `${pen.number(seconds / 3600, 1)} h`;
const kWh = (pen: Pen, energyWh: number): string => `${pen.number(energyWh / 1000, 2)} kWh`;

const energyTable = (
  pen: Pen,
  report: EnergyReport,
  heading: readonly string[],
  nameOf: (row: EnergyRow) => readonly string[],
): string => {
  const { words } = pen;
  const most = Math.max(1, ...report.rows.map((row) => row.energyWh));
  const hasCost = report.total.costs.length > 0;
  const rows = report.rows.map((row) => {
    const cells: Cell[] = [
      ...nameOf(row),
      { n: kWh(pen, row.energyWh) },
      { n: pen.number(row.sessions) },
      { n: hours(pen, row.connectedSeconds) },
      ...(hasCost ? [{ n: pen.money(row.costs) }] : []),
    ];
    const width = Math.max(0, (row.energyWh / most) * 100).toFixed(1);
    return `<tr>${cells.map((one) => cell('td', one)).join('')}<td class="bar"><i style="width:${width}%"></i></td></tr>`;
  });
  return table(
    [
      ...heading,
      { n: words.energy },
      { n: words.sessions },
      { n: words.connected },
      ...(hasCost ? [{ n: words.cost }] : []),
    ],
    'bar',
    rows,
  );
};

const occupancyTable = (
  pen: Pen,
  report: OccupancyReport,
  heading: readonly string[],
  nameOf: (row: OccupancyRow) => readonly string[],
): string => {
  const { words } = pen;
  const shown = occupancyStates.filter((state) => state !== 'unknown');
  const rows = report.rows.map((row) => {
    const cells: Cell[] = [
      ...nameOf(row),
      ...shown.map((state) => ({ n: `${pen.number(row.percent[state], 1)} %` })),
      { n: pen.number(row.faults) },
    ];
    const bars = occupancyStates
      .filter((state) => row.seconds[state] > 0)
      .map((state) => `<i class="${state}" style="flex:${row.seconds[state]}"></i>`);
    return `<tr>${cells.map((one) => cell('td', one)).join('')}<td class="split"><div>${bars.join('')}</div></td></tr>`;
  });
  return table(
    [...heading, ...shown.map((state) => ({ n: words[state] })), { n: words.faults }],
    'split',
    rows,
  );
};

/** The page; print CSS and all. */
export const depotReportHtml = (report: DepotReport): string => {
  const { language, byDay, byChargePoint, byTag, byParent } = report;
  const { occupancyByDay, occupancyByConnector } = report;
  const pen = createPen(language, byDay.timeZone);
  const { words } = pen;
  const { total } = byDay;
  const sums = [
    [words.energy, kWh(pen, total.energyWh)],
    [words.sessions, pen.number(total.sessions)],
    [words.connected, hours(pen, total.connectedSeconds)],
    ...(total.costs.length > 0 ? [[words.cost, pen.money(total.costs)]] : []),
    [words.occupied, `${pen.number(occupancyByDay.total.percent.occupied, 1)} %`],
    [words.faults, pen.number(occupancyByDay.total.faults)],
  ];
  const notes = [
    words.noteDivision,
    ...(total.bookedAtEnd > 0
      ? [words.bookedAtEnd.replace('{{count}}', String(total.bookedAtEnd))]
      : []),
    ...(total.registerResets > 0
      ? [words.resets.replace('{{count}}', String(total.registerResets))]
      : []),
    ...(total.costs.length > 0 ? [words.noteCost] : []),
    words.noteOccupancy,
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(words.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(words.title)}</h1>
<dl>
<dt>${escapeHtml(words.period)}</dt><dd>${escapeHtml(`${pen.moment(byDay.from)} – ${pen.moment(byDay.to)}`)}</dd>
<dt>${escapeHtml(words.timeZone)}</dt><dd>${escapeHtml(byDay.timeZone)}</dd>
<dt>${escapeHtml(words.created)}</dt><dd>${escapeHtml(pen.moment(report.createdAt))}</dd>
</dl>
<div class="sums">
${sums.map(([name, value]) => `<div><span>${escapeHtml(name ?? '')}</span>${escapeHtml(value ?? '')}</div>`).join('\n')}
</div>
${section(pen, words.byDay, byDay, () =>
  energyTable(pen, byDay, [words.day], (row) => [pen.day(row.day ?? '')]),
)}${section(pen, words.byChargePoint, byChargePoint, () =>
  energyTable(pen, byChargePoint, [words.chargePoint], (row) => [row.chargePointId ?? '']),
)}${section(pen, words.byTag, byTag, () =>
  energyTable(pen, byTag, [words.tag, words.parent], (row) => [
    row.idTag ?? '',
    row.parentIdTag ?? '',
  ]),
)}${
  byParent.rows.some((row) => row.parentIdTag !== null)
    ? section(pen, words.byParent, byParent, () =>
        energyTable(pen, byParent, [words.parent], (row) => [row.parentIdTag ?? words.noParent]),
      )
    : ''
}${section(pen, words.occupancyByDay, occupancyByDay, () =>
  occupancyTable(pen, occupancyByDay, [words.day], (row) => [pen.day(row.day ?? '')]),
)}${section(pen, words.occupancyByConnector, occupancyByConnector, () =>
  occupancyTable(pen, occupancyByConnector, [words.chargePoint, words.connector], (row) => [
    row.chargePointId ?? '',
    String(row.connectorId ?? ''),
  ]),
)}<h2>${escapeHtml(words.notes)}</h2>
<ul>
${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('\n')}
</ul>
</body>
</html>
`;
};
