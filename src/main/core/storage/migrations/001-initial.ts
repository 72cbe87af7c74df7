import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const tables = [
  `CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`,

  `CREATE TABLE charge_point (
    chargePointId TEXT PRIMARY KEY,
    isNew INTEGER NOT NULL,
    firstSeenAt INTEGER NOT NULL,
    lastSeenAt INTEGER,
    lastBootAt INTEGER,
    bootStatus TEXT,
    vendor TEXT, model TEXT, chargePointSerialNumber TEXT, chargeBoxSerialNumber TEXT,
    firmwareVersion TEXT, iccid TEXT, imsi TEXT, meterType TEXT, meterSerialNumber TEXT,
    passwordHash TEXT,
    settings TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE connector (
    chargePointId TEXT NOT NULL REFERENCES charge_point ON DELETE CASCADE,
    connectorId INTEGER NOT NULL,
    status TEXT, errorCode TEXT, info TEXT, vendorId TEXT, vendorErrorCode TEXT,
    statusAt INTEGER, receivedAt INTEGER,
    availabilityPending TEXT,
    PRIMARY KEY (chargePointId, connectorId)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE status_change (
    id INTEGER PRIMARY KEY,
    chargePointId TEXT NOT NULL,
    connectorId INTEGER NOT NULL,
    status TEXT, errorCode TEXT, info TEXT, vendorId TEXT, vendorErrorCode TEXT,
    at INTEGER NOT NULL,
    receivedAt INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX status_change_place ON status_change (chargePointId, id)`,

  `CREATE TABLE configuration_key (
    chargePointId TEXT NOT NULL REFERENCES charge_point ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT,
    readonly INTEGER NOT NULL,
    rebootRequired INTEGER NOT NULL,
    readAt INTEGER NOT NULL,
    PRIMARY KEY (chargePointId, key)
  ) STRICT, WITHOUT ROWID`,

  // idTags are CiString20Type: ASCII case does not matter (OCPP 1.6 §3.9).
  `CREATE TABLE tag (
    idTag TEXT PRIMARY KEY COLLATE NOCASE,
    status TEXT NOT NULL,
    expiryDate INTEGER,
    parentIdTag TEXT COLLATE NOCASE,
    allowConcurrent INTEGER NOT NULL,
    note TEXT NOT NULL,
    createdAt INTEGER NOT NULL,
    changedAt INTEGER NOT NULL
  ) STRICT`,

  // Named so because TRANSACTION is a keyword of SQL. AUTOINCREMENT: an id never comes back.
  `CREATE TABLE charging_transaction (
    transactionId INTEGER PRIMARY KEY AUTOINCREMENT CHECK (transactionId BETWEEN 1 AND 2147483647),
    chargePointId TEXT NOT NULL,
    connectorId INTEGER NOT NULL,
    idTag TEXT NOT NULL COLLATE NOCASE,
    authorization TEXT NOT NULL,
    startResponse TEXT NOT NULL,
    meterStart REAL, meterStop REAL,
    latestMeterWh REAL, latestPowerW REAL, latestSocPercent REAL, latestAt INTEGER,
    energyWh REAL,
    registerResetAt INTEGER,
    startedAt INTEGER NOT NULL, startedText TEXT,
    stoppedAt INTEGER,
    startReceivedAt INTEGER NOT NULL, stopReceivedAt INTEGER,
    stopReason TEXT, stopIdTag TEXT,
    state TEXT NOT NULL,
    reservationId INTEGER,
    commandId TEXT
  ) STRICT`,
  `CREATE INDEX charging_transaction_start ON charging_transaction (startedAt, transactionId)`,
  `CREATE INDEX charging_transaction_place ON charging_transaction (chargePointId, connectorId, startedAt)`,
  `CREATE INDEX charging_transaction_tag ON charging_transaction (idTag, startedAt)`,
  `CREATE INDEX charging_transaction_active ON charging_transaction (chargePointId, connectorId) WHERE state = 'active'`,
  `CREATE INDEX charging_transaction_active_tag ON charging_transaction (idTag) WHERE state = 'active'`,

  `CREATE TABLE orphan_stop (
    id INTEGER PRIMARY KEY,
    chargePointId TEXT NOT NULL,
    transactionId INTEGER NOT NULL,
    idTag TEXT,
    meterStop REAL,
    stoppedAt INTEGER NOT NULL,
    stopReason TEXT,
    receivedAt INTEGER NOT NULL,
    attachedTo INTEGER
  ) STRICT`,
  `CREATE INDEX orphan_stop_place ON orphan_stop (chargePointId, transactionId, stoppedAt)`,

  `CREATE TABLE meter_reading (
    id INTEGER PRIMARY KEY,
    chargePointId TEXT NOT NULL,
    connectorId INTEGER NOT NULL,
    transactionId INTEGER,
    at INTEGER NOT NULL,
    receivedAt INTEGER NOT NULL,
    samples TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX meter_reading_transaction ON meter_reading (transactionId, at) WHERE transactionId IS NOT NULL`,
  `CREATE INDEX meter_reading_place ON meter_reading (id / 1024, chargePointId)`,
  `CREATE INDEX meter_reading_free ON meter_reading (chargePointId, connectorId) WHERE transactionId IS NULL`,

  `CREATE TABLE connection (
    connectionId INTEGER PRIMARY KEY,
    chargePointId TEXT NOT NULL,
    remoteAddress TEXT NOT NULL,
    path TEXT NOT NULL,
    subprotocol TEXT,
    openedAt INTEGER NOT NULL,
    closedAt INTEGER,
    closeCode INTEGER,
    closeReason TEXT
  ) STRICT`,

  `CREATE TABLE connection_attempt (
    id INTEGER PRIMARY KEY,
    firstAt INTEGER NOT NULL,
    lastAt INTEGER NOT NULL,
    count INTEGER NOT NULL,
    chargePointId TEXT,
    remoteAddress TEXT NOT NULL,
    path TEXT,
    subprotocols TEXT,
    reason TEXT NOT NULL,
    refused INTEGER NOT NULL,
    httpStatus INTEGER,
    explanation TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX connection_attempt_last ON connection_attempt (lastAt, id)`,

  // One row is a call with its reply, or a frame that never became an exchange. id and replyId
  // come from one counter: together they are the order of the wire record.
  `CREATE TABLE exchange (
    id INTEGER PRIMARY KEY,
    replyId INTEGER,
    at INTEGER NOT NULL,
    replyAt INTEGER,
    chargePointId TEXT NOT NULL,
    connectionId INTEGER NOT NULL,
    sender TEXT NOT NULL,
    state TEXT NOT NULL,
    messageId TEXT,
    action TEXT,
    errorCode TEXT,
    latencyMs REAL,
    findingCount INTEGER NOT NULL,
    callText TEXT NOT NULL,
    replyText TEXT
  ) STRICT`,
  // In blocks of ids, see place-blocks.ts.
  `CREATE INDEX exchange_place ON exchange (id / 1024, chargePointId)`,
  // A call of the charge point is answered at once: its reply has the next number and needs no index.
  `CREATE INDEX exchange_reply ON exchange (replyId) WHERE replyId <> id + 1`,
  `CREATE INDEX exchange_error ON exchange (id) WHERE findingCount > 0 OR state NOT IN ('answered', 'waiting')`,

  `CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    chargePointId TEXT,
    connectionId INTEGER,
    exchangeId INTEGER,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    clause TEXT,
    pointer TEXT,
    message TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX finding_place ON finding (chargePointId, id)`,
  `CREATE INDEX finding_exchange ON finding (exchangeId) WHERE exchangeId IS NOT NULL`,

  `CREATE TABLE command (
    commandId TEXT PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    chargePointId TEXT NOT NULL,
    action TEXT NOT NULL,
    origin TEXT NOT NULL,
    request TEXT NOT NULL,
    outcome TEXT NOT NULL,
    response TEXT,
    callError TEXT,
    message TEXT,
    createdAt INTEGER NOT NULL,
    sentAt INTEGER,
    finishedAt INTEGER,
    latencyMs REAL,
    lateByMs REAL,
    exchangeId INTEGER,
    transactionId INTEGER,
    transactionState TEXT
  ) STRICT`,
  `CREATE INDEX command_place ON command (chargePointId, number)`,
  `CREATE INDEX command_pending ON command (chargePointId) WHERE transactionState = 'pending'`,
];

export const initial: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of tables) await sql.raw(statement).execute(db);
  },
};
