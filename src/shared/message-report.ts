import { escapeHtml } from './html';
import { type MessageReportLanguage, messageReportWords } from './message-report-words';
import type { ExchangeDetail } from './model/message';
import { sentencesIn } from './sentences';

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
  readonly language: MessageReportLanguage;
}

/** The page up to its first row. */
export const reportHead = ({ exportedAt, filter, isRedacted, language }: ReportHead): string => {
  const words = messageReportWords[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<h1>${words.title}</h1>
<dl>
<dt>${words.exported}</dt><dd>${escapeHtml(exportedAt)}</dd>
<dt>${words.filter}</dt><dd>${filter === '' ? words.noFilter : escapeHtml(filter)}</dd>
<dt>${words.privateData}</dt><dd>${isRedacted ? words.redacted : words.asRecorded}</dd>
</dl>
`;
};

/** The page behind its last row. */
export const reportFoot = (
  count: number,
  isCut: boolean,
  language: MessageReportLanguage,
): string => {
  const { one, many, more } = messageReportWords[language];
  const counted = count === 1 ? one : many.replace('{{count}}', String(count));
  return `<footer>${counted}${isCut ? ` ${more}` : ''}</footer>
</body>
</html>
`;
};

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

const resultOf = (exchange: ExchangeDetail): string =>
  exchange.errorCode ?? (exchange.state === 'answered' ? (exchange.status ?? '') : exchange.state);

/** A row of the page, to be opened for its texts. */
export const reportRow = (exchange: ExchangeDetail, language: MessageReportLanguage): string => {
  const words = messageReportWords[language];
  const said = sentencesIn(language);
  const { findings, note, replyText, replyAt, latencyMs } = exchange;
  const isCall = exchange.sender === 'chargePoint';
  const cells = [
    exchange.at,
    exchange.chargePointId,
    isCall ? 'in' : 'out',
    exchange.action ?? '',
    said(exchange.summary),
    resultOf(exchange),
    latencyMs === null ? '' : `${latencyMs} ms`,
  ];
  const notes = [
    ...(note === null ? [] : [`${words.note}: ${note}`]),
    ...findings.map(
      ({ code, message, clause }) =>
        `${code}: ${said(message)}${clause === null ? '' : ` (${clause})`}`,
    ),
  ];
  return [
    `<details${exchange.flags.includes('error') ? ' class="error"' : ''}><summary>`,
    ...cells.map((cell) => `<span>${escapeHtml(cell)}</span>`),
    '</summary>\n',
    notes.length === 0
      ? ''
      : `<ul>${notes.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>\n`,
    block(isCall ? words.fromChargePoint : words.fromCentralSystem, exchange.callText),
    replyText === null ? '' : block(words.answerAt.replace('{{at}}', replyAt ?? ''), replyText),
    '</details>\n',
  ].join('');
};
