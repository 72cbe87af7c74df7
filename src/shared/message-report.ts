import { escapeHtml } from './html';
import type { ExchangeDetail } from './model/message';

// One page that needs nothing else: no script, no picture, no font, nothing from any server.

/** A page with more rows is slow in every browser. */
export const mostReported = 5_000;

const style = `
:root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1.5rem; }
dt { opacity: .7; } dd { margin: 0; }
details { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
summary { display: grid; grid-template-columns: 13.5rem 9rem 2rem 12rem 1fr 9rem 5rem; gap: .75rem;
  padding: .3rem .25rem; cursor: pointer; font-variant-numeric: tabular-nums; }
summary > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
summary > :last-child { text-align: right; }
summary:hover { background: color-mix(in srgb, currentColor 6%, transparent); }
details.error summary { font-weight: 600; }
pre { margin: .25rem 0 .75rem 1rem; padding: .5rem .75rem; overflow-x: auto; white-space: pre-wrap;
  overflow-wrap: anywhere; font: 12px/1.45 ui-monospace, monospace;
  background: color-mix(in srgb, currentColor 7%, transparent); border-radius: .4rem; }
h2 { font-size: .85rem; margin: .25rem 0 0 1rem; opacity: .75; }
ul { margin: .25rem 0 .75rem 1rem; } footer { margin: 1.5rem 0; opacity: .75; }
@media (max-width: 60rem) { summary { grid-template-columns: 1fr 1fr; } }
`;

export interface ReportHead {
  readonly exportedAt: string;
  /** What was asked for, in words; empty for everything. */
  readonly filter: string;
  readonly isRedacted: boolean;
}

/** The page up to its first row. */
export const reportHead = ({
  exportedAt,
  filter,
  isRedacted,
}: ReportHead): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>OCPP messages</title>
<style>${style}</style>
</head>
<body>
<h1>OCPP messages</h1>
<dl>
<dt>Exported</dt><dd>${escapeHtml(exportedAt)}</dd>
<dt>Filter</dt><dd>${filter === '' ? 'none' : escapeHtml(filter)}</dd>
<dt>Private data</dt><dd>${
  isRedacted ? 'idTags, passwords and addresses were made unreadable' : 'as recorded'
}</dd>
</dl>
`;

/** The page behind its last row. */
export const reportFoot = (count: number, isCut: boolean): string =>
  `<footer>${count} message${count === 1 ? '' : 's'}.${
    isCut ? ' More match; a narrower filter, or another format, shows the rest.' : ''
  }</footer>
</body>
</html>
`;

/** A JSON text with line breaks; anything else as it is. */
const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text; // Not JSON: shown as it crossed the wire.
  }
};

const block = (title: string, text: string): string =>
  `<h2>${escapeHtml(title)}</h2><pre>${escapeHtml(pretty(text))}</pre>\n`;

const said = (exchange: ExchangeDetail): string =>
  exchange.errorCode ?? (exchange.state === 'answered' ? (exchange.status ?? '') : exchange.state);

/** A row of the page, to be opened for its texts. */
export const reportRow = (exchange: ExchangeDetail): string => {
  const { findings, note, replyText, replyAt, latencyMs } = exchange;
  const isCall = exchange.sender === 'chargePoint';
  const cells = [
    exchange.at,
    exchange.chargePointId,
    isCall ? 'in' : 'out',
    exchange.action ?? '',
    exchange.summary,
    said(exchange),
    latencyMs === null ? '' : `${latencyMs} ms`,
  ];
  const notes = [
    ...(note === null ? [] : [`Note: ${note}`]),
    ...findings.map(
      ({ code, message, clause }) => `${code}: ${message}${clause === null ? '' : ` (${clause})`}`,
    ),
  ];
  return [
    `<details${exchange.flags.includes('error') ? ' class="error"' : ''}><summary>`,
    ...cells.map((cell) => `<span>${escapeHtml(cell)}</span>`),
    '</summary>\n',
    notes.length === 0
      ? ''
      : `<ul>${notes.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>\n`,
    block(isCall ? 'From the charge point' : 'From the central system', exchange.callText),
    replyText === null ? '' : block(`Answer at ${replyAt ?? ''}`, replyText),
    '</details>\n',
  ].join('');
};
