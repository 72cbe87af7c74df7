import { csvLine, textCell } from './csv';
import type { ExchangeDetail } from './model/message';

const columns = [
  'id',
  'at',
  'chargePointId',
  'direction',
  'action',
  'connectorId',
  'transactionId',
  'idTag',
  'summary',
  'state',
  'status',
  'errorCode',
  'latencyMs',
  'callBytes',
  'replyBytes',
  'flags',
  'note',
  'call',
  'reply',
];

/** The line of names above the exchanges. */
export const messageCsvHeader = csvLine(columns);

const number = (value: number | null): string => (value === null ? '' : String(value));

/** An exchange as a line of CSV; `in` is what the charge point sent. */
export const messageCsvLine = (exchange: ExchangeDetail): string =>
  csvLine([
    String(exchange.id),
    exchange.at,
    textCell(exchange.chargePointId),
    exchange.sender === 'chargePoint' ? 'in' : 'out',
    textCell(exchange.action ?? ''),
    number(exchange.connectorId),
    number(exchange.transactionId),
    textCell(exchange.idTag ?? ''),
    textCell(exchange.summary),
    exchange.state,
    textCell(exchange.status ?? ''),
    textCell(exchange.errorCode ?? ''),
    number(exchange.latencyMs),
    String(exchange.callBytes),
    number(exchange.replyBytes),
    exchange.flags.join(' '),
    textCell(exchange.note ?? ''),
    textCell(exchange.callText),
    textCell(exchange.replyText ?? ''),
  ]);
