import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Certificates made or imported here. Private keys are files beside the database, named by keyId.
  `CREATE TABLE certificate (
    certificateId INTEGER PRIMARY KEY AUTOINCREMENT,
    use TEXT NOT NULL,
    origin TEXT NOT NULL,
    algorithm TEXT NOT NULL,
    commonName TEXT NOT NULL,
    organization TEXT NOT NULL,
    issuerName TEXT NOT NULL,
    serialNumber TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    keyId TEXT,
    names TEXT NOT NULL DEFAULT '[]',
    validFrom INTEGER NOT NULL,
    validTo INTEGER NOT NULL,
    pem TEXT NOT NULL,
    chargePointId TEXT,
    createdAt INTEGER NOT NULL,
    retiredAt INTEGER,
    revokedAt INTEGER,
    revocationReason TEXT,
    UNIQUE (use, fingerprint)
  ) STRICT`,
  'CREATE INDEX certificate_charge_point ON certificate (chargePointId) WHERE chargePointId IS NOT NULL',
  // How a charge point is to connect, and what it has shown that it can do.
  'ALTER TABLE charge_point ADD COLUMN requiredSecurityProfile INTEGER',
  'ALTER TABLE charge_point ADD COLUMN shownSecurityProfile INTEGER',
  // Null of what was recorded before.
  'ALTER TABLE connection ADD COLUMN tls TEXT',
  'ALTER TABLE connection ADD COLUMN securityProfile INTEGER',
  "ALTER TABLE connection_attempt ADD COLUMN transport TEXT NOT NULL DEFAULT 'ws'",
  // The way from one security profile to the next, one at a time for a charge point.
  `CREATE TABLE security_upgrade (
    chargePointId TEXT PRIMARY KEY REFERENCES charge_point ON DELETE CASCADE,
    fromProfile INTEGER NOT NULL,
    targetProfile INTEGER NOT NULL,
    state TEXT NOT NULL,
    steps TEXT NOT NULL,
    startedAt INTEGER NOT NULL,
    endedAt INTEGER
  ) STRICT`,
];

export const security: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
