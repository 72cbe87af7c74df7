import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // SecurityEventNotification (white paper §8). seenAt: when a person has looked at it.
  `CREATE TABLE security_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chargePointId TEXT NOT NULL,
    type TEXT NOT NULL,
    severity TEXT NOT NULL,
    at INTEGER NOT NULL,
    receivedAt INTEGER NOT NULL,
    techInfo TEXT,
    exchangeId INTEGER NOT NULL,
    seenAt INTEGER
  ) STRICT`,
  `CREATE INDEX security_event_charge_point ON security_event (chargePointId, id)`,
  `CREATE INDEX security_event_unseen ON security_event (id)
    WHERE seenAt IS NULL AND severity = 'critical'`,

  // How DataTransfer is answered; without a messageId: whatever that vendor sends.
  `CREATE TABLE data_transfer_handler (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vendorId TEXT NOT NULL COLLATE NOCASE,
    messageId TEXT COLLATE NOCASE,
    status TEXT NOT NULL,
    data TEXT,
    schema TEXT,
    note TEXT NOT NULL,
    changedAt INTEGER NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX data_transfer_handler_place
    ON data_transfer_handler (vendorId, coalesce(messageId, '') COLLATE NOCASE)`,
  `CREATE TABLE data_transfer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chargePointId TEXT NOT NULL,
    at INTEGER NOT NULL,
    vendorId TEXT NOT NULL COLLATE NOCASE,
    messageId TEXT COLLATE NOCASE,
    data TEXT,
    dataLength INTEGER NOT NULL,
    status TEXT NOT NULL,
    problem TEXT,
    handlerId INTEGER,
    exchangeId INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX data_transfer_charge_point ON data_transfer (chargePointId, id)`,

  // A key that was sent and may be in force already; it is accepted beside the one before.
  `CREATE TABLE authorization_key_change (
    commandId TEXT PRIMARY KEY,
    chargePointId TEXT NOT NULL REFERENCES charge_point ON DELETE CASCADE,
    passwordHash TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,

  // SignCertificate and what became of it (white paper A02, A03).
  `CREATE TABLE certificate_request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chargePointId TEXT NOT NULL,
    at INTEGER NOT NULL,
    csr TEXT NOT NULL,
    subject TEXT NOT NULL,
    keyType TEXT NOT NULL,
    problems TEXT NOT NULL,
    state TEXT NOT NULL,
    message TEXT,
    certificateId INTEGER,
    commandId TEXT,
    decidedAt INTEGER,
    exchangeId INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX certificate_request_command ON certificate_request (commandId)
    WHERE commandId IS NOT NULL`,
  `CREATE INDEX certificate_request_charge_point ON certificate_request (chargePointId, id)`,

  // What GetInstalledCertificateIds last told, and certificates we can name by their hashes.
  `CREATE TABLE installed_certificate (
    chargePointId TEXT NOT NULL REFERENCES charge_point ON DELETE CASCADE,
    certificateType TEXT NOT NULL,
    hashAlgorithm TEXT NOT NULL,
    issuerNameHash TEXT NOT NULL,
    issuerKeyHash TEXT NOT NULL,
    serialNumber TEXT NOT NULL,
    readAt INTEGER NOT NULL,
    PRIMARY KEY (chargePointId, certificateType, hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE known_certificate (
    fingerprint TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    pem TEXT NOT NULL,
    addedAt INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

export const certificates: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
