import { csvLine, textCell } from './csv';
import { type EnergyReport, type OccupancyReport, occupancyStates } from './model/report';
import type { Transaction } from './model/transaction';

const text = (value: string | null): string => textCell(value ?? '');
const number = (value: number | null): string => (value === null ? '' : String(value));

/** A report of energy as CSV (RFC 4180): a row a line, a column for each currency. */
export const energyCsv = ({ rows, total }: EnergyReport): string => {
  const currencies = total.costs.map(({ currency }) => currency);
  const header = csvLine([
    'day',
    'chargePointId',
    'connectorId',
    'idTag',
    'parentIdTag',
    'sessions',
    'energyWh',
    'connectedSeconds',
    ...currencies.map((currency) => `cost${currency}`),
    'registerResets',
    'bookedAtEnd',
  ]);
  const lines = rows.map((row) =>
    csvLine([
      text(row.day),
      text(row.chargePointId),
      number(row.connectorId),
      text(row.idTag),
      text(row.parentIdTag),
      String(row.sessions),
      String(row.energyWh),
      String(row.connectedSeconds),
      ...currencies.map((currency) =>
        number(row.costs.find((cost) => cost.currency === currency)?.amount ?? null),
      ),
      String(row.registerResets),
      String(row.bookedAtEnd),
    ]),
  );
  return header + lines.join('');
};

/** A report of occupancy as CSV: a row a line, each state in seconds and in per cent. */
export const occupancyCsv = ({ rows }: OccupancyReport): string => {
  const header = csvLine([
    'day',
    'chargePointId',
    'connectorId',
    ...occupancyStates.map((state) => `${state}Seconds`),
    ...occupancyStates.map((state) => `${state}Percent`),
    'chargingSeconds',
    'faults',
  ]);
  const lines = rows.map((row) =>
    csvLine([
      text(row.day),
      text(row.chargePointId),
      number(row.connectorId),
      ...occupancyStates.map((state) => String(row.seconds[state])),
      ...occupancyStates.map((state) => String(row.percent[state])),
      String(row.chargingSeconds),
      String(row.faults),
    ]),
  );
  return header + lines.join('');
};

export const transactionCsvHeader = csvLine([
  'transactionId',
  'chargePointId',
  'connectorId',
  'idTag',
  'authorization',
  'state',
  'startedAt',
  'stoppedAt',
  'meterStart',
  'meterStop',
  'energyWh',
  'registerResetAt',
  'stopReason',
  'cost',
  'currency',
  'costEnergy',
  'costTime',
  'costStartFee',
  'costRemarks',
]);

/** A transaction with its cost as a line of CSV. */
export const transactionCsvLine = (transaction: Transaction): string => {
  const { cost } = transaction;
  return csvLine([
    String(transaction.transactionId),
    text(transaction.chargePointId),
    String(transaction.connectorId),
    text(transaction.idTag),
    text(transaction.authorization),
    transaction.state,
    transaction.startedAt,
    transaction.stoppedAt ?? '',
    number(transaction.meterStart),
    number(transaction.meterStop),
    number(transaction.energyWh),
    transaction.registerResetAt ?? '',
    text(transaction.stopReason),
    number(cost?.amount ?? null),
    cost?.currency ?? '',
    number(cost?.energyAmount ?? null),
    number(cost?.timeAmount ?? null),
    number(cost?.startFee ?? null),
    cost?.remarks.join(' ') ?? '',
  ]);
};
