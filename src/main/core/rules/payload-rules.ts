import type { Rule } from './rule';

type Row = readonly [keyword: string, labels: string, title: string, meaning: string];

// What a schema or one of the stricter checks of src/shared/ocpp asks of a payload. The checks are
// there; the clause of a finding is that of the action, and here only the part of the text at large.
const rows: readonly Row[] = [
  [
    'type',
    'B17 C17 C19',
    'Sends values of another type',
    'A number where text belongs, an object where a list belongs, and the like. It is read as what it must mean, or left out.',
  ],
  [
    'enum',
    'B17 C21 C23 D8',
    'Sends words that are not in the list',
    'A status, error code, measurand, unit or context that the text does not list. It is kept as it is.',
  ],
  [
    'maxLength',
    'B17 C24 C25',
    'Sends texts that are too long',
    'More characters than the field has. The whole text is kept.',
  ],
  [
    'format',
    'B28 C12 C14',
    'Writes times or addresses in another form',
    'A time without zone, with half an offset, or otherwise not as RFC 3339 asks. It is read where its meaning is clear.',
  ],
  ['minItems', 'B17 C18', 'Sends lists with too few entries', 'The list must not be empty.'],
  ['required', 'B17 C5', 'Leaves out required members', 'The rest of the message is used.'],
  [
    'additionalProperties',
    'C28 D8',
    'Sends members that do not exist',
    'The schemas know no such member. It is ignored, and stands in the record.',
  ],
  [
    'multipleOf',
    'D33',
    'Sends numbers with too many digits',
    'Limits have at most one digit after the point. The number is used as it is.',
  ],
  [
    'exactInteger',
    'B17',
    'Sends whole numbers too large to be exact',
    'Beyond 9007199254740991 a number has lost digits on its way through JSON.',
  ],
  [
    'furtherDeviations',
    'B17',
    'Sends a message with more than a hundred deviations',
    'Only the first hundred are listed.',
  ],
  [
    'decimalValue',
    'C18',
    'Sends meter values that are no numbers',
    'An empty or unreadable value. The text is kept and never counted as 0.',
  ],
  [
    'atLeastOne',
    'C18',
    'Sends lists without an entry',
    'A list of readings, samples or periods is empty.',
  ],
  [
    'lowestConnector',
    'C44',
    'Names a connector that cannot be',
    'Connector numbers begin at 1, and 0 stands for the charge point as a whole only where the text says so.',
  ],
  [
    'printableAscii',
    'C25',
    'Sends idTags with control or foreign characters',
    'An idTag holds printable ASCII only. It is compared as it came.',
  ],
  [
    'connectorZeroStatus',
    'C44',
    'Reports a status of connector 0 that only a connector has',
    'The charge point as a whole is Available, Unavailable or Faulted.',
  ],
  [
    'listVersion',
    'D30',
    'Names a local list version of 0 or -1',
    '0 means an empty list and -1 an unsupported one.',
  ],
  ['uniqueIdTag', 'D30', 'Lists an idTag twice', 'Each tag stands in a list once.'],
  [
    'fullNeedsIdTagInfo',
    'D30',
    'Lists a tag without its info',
    'In a full update every tag has its idTagInfo.',
  ],
  [
    'remoteStartPurpose',
    'D22',
    'Remote start with a profile that is no TxProfile',
    'Only a TxProfile may come with a remote start.',
  ],
  [
    'remoteStartTransactionId',
    'D22',
    'Remote start with a profile that names a transaction',
    'The transaction does not exist yet.',
  ],
  [
    'profileConnector',
    'D33',
    'A charging profile on a connector where it cannot be',
    'ChargePointMaxProfile belongs to connector 0, TxProfile to a connector.',
  ],
  [
    'compositeStart',
    'D34',
    'Writes startSchedule into a composite schedule',
    'scheduleStart beside the schedule says when it begins.',
  ],
  [
    'firstPeriodStartsAtZero',
    'D33',
    'Sends schedules whose first period does not start at 0',
    'The first period begins with the schedule.',
  ],
  ['lowestStackLevel', 'D33', 'Sends a stack level below 0', 'Stack levels begin at 0.'],
  [
    'recurrencyOnlyWithRecurring',
    'D33',
    'Sends a recurrency for a profile that does not recur',
    'recurrencyKind belongs to Recurring profiles only.',
  ],
  [
    'transactionIdOnlyWithTxProfile',
    'D33',
    'Names a transaction in a profile that is no TxProfile',
    'Only a TxProfile belongs to a transaction.',
  ],
];

/** Deviations of a payload: code `schema-` and the keyword or the name of the stricter check. */
export const payloadRules: readonly Rule[] = rows.map(([keyword, labels, title, meaning]) => ({
  code: `schema-${keyword}`,
  severity: 'warning',
  clause: 'OCPP 1.6 §6, §7',
  labels: labels.split(' '),
  title,
  meaning,
  advice: 'Report it to the maker with the message; in strict mode it is answered by a CALLERROR.',
}));
